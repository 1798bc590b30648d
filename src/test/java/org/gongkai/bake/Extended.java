package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The program with a user's extensions at the end of its class path, in a class loader of its own, so that no other test
 * sees them.
 *
 * @param exit the exit code
 * @param out what was printed to standard output
 * @param err what was printed to standard error
 */
record Extended(int exit, String out, String err) {

    /** Extensions: class files and registrations, compiled into {@code folder}. */
    record Extensions(Path folder) {

        /** {@code sources}: simple name ▸ Java source; {@code registrations}: path below META-INF ▸ text. */
        static Extensions compile(Path folder, Map<String, String> sources, Map<String, String> registrations)
                throws IOException {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve("src").resolve(source.getKey() + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, "package ext;\n" + source.getValue()));
            }
            Path classes = Files.createDirectories(folder.resolve("classes"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            List<String> options =
                    List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
                boolean compiled = files.isEmpty()
                        || compiler.getTask(
                                        messages,
                                        manager,
                                        null,
                                        options,
                                        null,
                                        manager.getJavaFileObjectsFromPaths(files))
                                .call();
                assertThat(compiled).as(messages.toString()).isTrue();
            }
            for (Map.Entry<String, String> registration : registrations.entrySet()) {
                Path file = classes.resolve("META-INF").resolve(registration.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, registration.getValue());
            }
            return new Extensions(classes);
        }

        /** Runs one command line. */
        Extended run(String... arguments) throws IOException, ReflectiveOperationException {
            List<URL> urls = new ArrayList<>();
            for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(path).toUri().toURL());
            }
            urls.add(folder.toUri().toURL());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            try (URLClassLoader loader =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                thread.setContextClassLoader(loader);
                Class<?> console = loader.loadClass("org.gongkai.cli.terminal.Console");
                Object streams = console.getConstructor(PrintStream.class, PrintStream.class, boolean.class)
                        .newInstance(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                false);
                Object program = loader.loadClass("org.gongkai.cli.Gongkai")
                        .getConstructor(console)
                        .newInstance(streams);
                int exit = (int)
                        program.getClass().getMethod("run", String[].class).invoke(program, (Object) arguments);
                return new Extended(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
