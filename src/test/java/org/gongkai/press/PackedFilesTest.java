package org.gongkai.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed into the program, and what a published hash needs. */
class PackedFilesTest {

    @TempDir
    Path folder;

    @Test
    void aPackedFolderIsReadByManyAtOnce() throws Exception {
        Path jar = folder.resolve("程序 1.jar");
        String type = BuiltIn.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = BuiltIn.class.getResourceAsStream("/" + type)) {
            out.putNextEntry(new JarEntry(type));
            code.transferTo(out);
            for (String name : new String[] {"some/", "some/a.txt", "some/b/", "some/b/c.txt"}) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.endsWith("/") ? new byte[0] : new byte[100_000]);
            }
        }
        try (URLClassLoader alone = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Method files = alone.loadClass(BuiltIn.class.getName()).getMethod("files", String.class);
            assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> names(files)))
                    .allMatch("[a.txt, b/c.txt]"::equals);
        }
    }

    private static String names(Method files) {
        try {
            return ((Map<?, ?>) files.invoke(null, "some")).keySet().toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatTheProgramLacksIsNoEmptyFile() {
        assertThat(BuiltIn.file("schema/catalogue.schema.json")).isNotEmpty();
        assertThatThrownBy(() -> BuiltIn.file("schema/none.json")).hasMessage("the program lacks schema/none.json");
    }

    @Test
    void noHashIsToldOfAFileThatIsNotWritten() throws Exception {
        Output out = new FreshFolder(folder);
        String hash = out.put(Addresses.ROBOTS, "a");
        assertThat(out.hash("robots.txt")).isEqualTo(hash).hasSize(64);
        assertThatThrownBy(() -> out.hash("index.html")).isInstanceOf(IllegalStateException.class);
    }
}
