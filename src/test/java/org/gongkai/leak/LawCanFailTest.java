package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.gongkai.leak.Law.Seen;
import org.gongkai.leak.Law.Site;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law of {@link NonInterferenceTest} sees a build that leaks, however little: a tool that reads the editors' folder. */
@Slow
class LawCanFailTest {

    private static final int PAIRS = 20;

    private static Leak current = Leak.NOTHING;

    @TempDir
    Path folder;

    /** What a careless extension might let out. */
    enum Leak {
        NOTHING,
        HOW_MANY_ENTRIES,
        WHETHER_THERE_ARE_MORE_THAN_SEVEN,
        THE_LAST_NAME,
        HOW_MANY_BYTES,
        A_HASH_OF_ALL_NAMES,
        WHETHER_ANYBODY_DRAFTED
    }

    /** Found by the build as any rendering tool on the class path is. */
    public static final class Leaking implements RenderingTool {

        @Override
        public int render(Renderer renderer, ContentStore store, JBakeConfiguration configuration)
                throws RenderingException {
            try (Stream<Path> walk =
                    Files.walk(configuration.getSourceFolder().toPath().resolve("content"))) {
                List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
                Path out = configuration.getDestinationFolder().toPath().resolve("about.txt");
                Files.writeString(out, "关于本站 " + leak(files) + "\n");
                return 1;
            } catch (IOException e) {
                throw new RenderingException(e);
            }
        }

        private static String leak(List<Path> files) throws IOException {
            long bytes = 0;
            boolean drafted = false;
            for (Path file : files) {
                bytes += Files.size(file);
                drafted |= !Files.readString(file).contains("approved")
                        && file.toString().endsWith(".md");
            }
            List<String> names =
                    files.stream().map(file -> file.getFileName().toString()).toList();
            return switch (current) {
                case NOTHING -> "";
                case HOW_MANY_ENTRIES -> String.valueOf(files.size());
                case WHETHER_THERE_ARE_MORE_THAN_SEVEN -> String.valueOf(files.size() > 7);
                case THE_LAST_NAME -> files.get(files.size() - 1).getFileName().toString();
                case HOW_MANY_BYTES -> String.valueOf(bytes);
                case A_HASH_OF_ALL_NAMES -> Integer.toHexString(names.hashCode());
                case WHETHER_ANYBODY_DRAFTED -> String.valueOf(drafted);
            };
        }

        @Override
        @Deprecated
        public int render(
                Renderer renderer, ContentStore store, File out, File templates, CompositeConfiguration configuration) {
            return 0;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aToolThatLeaksIsCaught(Leak leak) throws IOException {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        current = leak;
        Thread.currentThread().setContextClassLoader(withTheTool(usual));
        try (Law law = new Law()) {
            int caught = 0;
            for (int seed = 0; seed < 3; seed++) {
                Site site = law.new Site(seed);
                Seen before = site.build();
                assertThat(before.files()).containsKey("about.txt");
                for (int i = 0; i < PAIRS / 4; i++) {
                    site.change();
                    caught += Tree.differences(before.files(), site.build().files())
                                    .isEmpty()
                            ? 0
                            : 1;
                }
            }
            assertThat(caught > 0).as("%s: %d pairs differ", leak, caught).isEqualTo(leak != Leak.NOTHING);
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    private ClassLoader withTheTool(ClassLoader usual) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), Leaking.class.getName() + "\n");
        return new ClassLoader(usual) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                return name.equals("META-INF/services/" + RenderingTool.class.getName())
                        ? Collections.enumeration(List.of(url()))
                        : Collections.emptyEnumeration();
            }

            private URL url() throws MalformedURLException {
                return services.toUri().toURL();
            }
        };
    }
}
