package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Child;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build runs no program, talks to nobody and writes nowhere but to the site's place and its caches, as strace sees it.
 * What the Java machine itself does besides is listed here call by call, and nothing else is let pass.
 */
@Slow
class SystemCallsTest {

    /** glibc asks the name service cache whose account this is, when the machine starts: a file of this computer. */
    private static final List<String> ACCOUNT = List.of(
            "socket\\(AF_UNIX, SOCK_STREAM\\|SOCK_CLOEXEC\\|SOCK_NONBLOCK, 0.*",
            "connect\\(\\d+, \\{sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}.*");

    /** The library under Files and FileChannel tries whether there is IPv4, IPv6 and SO_REUSEPORT, and uses none. */
    private static final List<String> PROBES = List.of(
            "socket\\(AF_INET, SOCK_STREAM, IPPROTO_IP\\).*", "socket\\(AF_INET6, SOCK_STREAM, IPPROTO_IP\\).*");

    /** The same library's half-closed pair, which is put in the place of a channel while that is being closed. */
    private static final String PAIR = "socketpair\\(AF_UNIX, SOCK_STREAM, 0, .*";

    /** What the machine writes about itself: which of its memory a core dump would hold. */
    private static final String CORE_DUMPS = "/proc/self/coredump_filter";

    @TempDir
    private Path temporary;

    private Path root;
    private Path home;
    private SignedProject project;

    @BeforeEach
    void needsStrace() throws IOException, InterruptedException {
        boolean works;
        try {
            works = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            works = false;
        }
        assumeTrue(works, "strace does not work here");
        root = temporary.toRealPath();
        home = Files.createDirectory(root.resolve("home"));
        project = new SignedProject(root.resolve("project")).sign();
    }

    private SystemCalls traced(int code, String... arguments) throws IOException, InterruptedException {
        Path trace = root.resolve("trace.txt");
        List<String> before = new ArrayList<>(List.of("env", "JAVA_TOOL_OPTIONS=-Duser.home=" + home));
        before.addAll(SystemCalls.strace(trace));
        Run run = Child.start(root, before, arguments).run();
        assertThat(run.code()).as(run.text()).isEqualTo(code);
        return SystemCalls.read(trace);
    }

    private SystemCalls build(int code) throws IOException, InterruptedException {
        return traced(code, "build", project.root().toString(), "--as-of", "2021-08-01T00:00:00+08:00");
    }

    private static void runsNothingElse(SystemCalls calls) {
        assertThat(calls.started()).hasSize(1);
        assertThat(calls.started().get(0).toString())
                .startsWith("execve(\"" + System.getProperty("java.home") + "/bin/java\"");
    }

    private static void talksToNobody(SystemCalls calls) {
        List<String> allowed = new ArrayList<>(ACCOUNT);
        allowed.addAll(PROBES);
        allowed.add(PAIR);
        assertThat(calls.talked()).allMatch(call -> allowed.stream().anyMatch(call.toString()::matches));
        assertThat(calls.talked().stream().filter(call -> call.toString().contains("AF_INET")))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(calls.talked().stream().filter(call -> call.name().equals("socketpair")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(calls.talked().stream().filter(call -> !call.name().startsWith("socket")))
                .allMatch(call -> call.toString().matches(ACCOUNT.get(1)));
    }

    private void writesOnly(SystemCalls calls) {
        List<Path> made = List.of(project.root().resolve("target"), home.resolve(".cache"));
        List<Path> within = List.of(
                target("site"),
                target(".site.new"),
                target(".site.old"),
                target(".site.lock"),
                project.root().resolve(".gongkai"),
                home.resolve(".cache/gongkai"));
        assertThat(calls.written())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.equals(CORE_DUMPS)
                                || made.contains(Path.of(path))
                                || within.stream().anyMatch(Path.of(path)::startsWith))
                        .as(path)
                        .isTrue());
        assertThat(calls.written()).noneMatch(path -> path.contains("/../"));
    }

    private Path target(String name) {
        return project.root().resolve("target").resolve(name);
    }

    @Test
    void aBuildRunsNothingTalksToNobodyAndWritesTheSiteOnly() throws Exception {
        for (int i = 0; i < 2; i++) {
            SystemCalls calls = build(0);
            runsNothingElse(calls);
            talksToNobody(calls);
            writesOnly(calls);
        }
        try (Stream<Path> cache = Files.list(home.resolve(".cache/gongkai"))) {
            assertThat(cache.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .contains("key");
        }
    }

    /** What would be run, opened or called in readers that build objects from YAML, or look up what a text names. */
    @Test
    void whatHostileEntriesAskForIsNotDone() throws Exception {
        Path sentinel = root.resolve("sentinel");
        List<String> gadgets = List.of(
                "!!java.io.FileOutputStream [" + sentinel + "]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1:9/']]]]",
                "!!java.net.URL ['http://127.0.0.1:9/']",
                "!<tag:yaml.org,2002:java.lang.ProcessBuilder> [[touch, " + sentinel + "]]",
                "!!com.sun.rowset.JdbcRowSetImpl {dataSourceName: 'ldap://127.0.0.1:9/x', autoCommit: true}",
                "'${url:UTF-8:http://127.0.0.1:9/} ${file:UTF-8:" + sentinel
                        + "} ${script:javascript:java.lang.Runtime.getRuntime().exec(1)} ${dns:address|example.org}'");
        for (int i = 0; i < gadgets.size(); i++) {
            project.write(
                    "content/tzgg/g" + i + ".md",
                    "---\ntitle: " + gadgets.get(i) + "\n---\n\n![图](http://127.0.0.1:9/a.png)\n");
        }
        project.write(
                "content/tzgg/j.md",
                "title=${url:UTF-8:http://127.0.0.1:9/}\nkeywords=[!!java.io.FileOutputStream [" + sentinel
                        + "]]\n~~~~~~\n\n正文\n");
        project.write(
                "jbake.properties",
                "site.host=${url:UTF-8:http://127.0.0.1:9/}\nblog.title=${script:javascript:1+1}\n");
        SystemCalls calls = build(1);
        runsNothingElse(calls);
        talksToNobody(calls);
        assertThat(sentinel).doesNotExist();
        assertThat(calls.calls()).noneMatch(call -> call.paths().anyMatch(sentinel.toString()::equals));
        assertThat(target("site")).doesNotExist();
    }
}
