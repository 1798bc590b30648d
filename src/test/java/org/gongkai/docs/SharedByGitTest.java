package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people on four computers share a project by Git as chapter 21 of the handbook says (几个人一起用): its blocks of commands
 * are typed into a shell, with a repository of this computer for that of the server, and keys without a passphrase.
 */
@Slow
class SharedByGitTest {

    private static final String DAY = "2026-11-23T09:00:00+08:00";
    private static final String ADDRESS = "ssh://git@server/srv/git/mysite.git";

    /** The person of the examples of the chapter, whom everybody else puts their own name for. */
    private static final String WHO = "李二";

    private static final Map<String, String> STEPS = new TreeMap<>(Map.of(
            "王一", "--as 拟稿 --by 王一",
            "李二", "--as 保密审查 --by 李二 --conclusion 可以公开 --basis 不涉及国家秘密事项一览表所列事项",
            "赵三", "--as 属性审查 --by 赵三 --conclusion 主动公开",
            "钱四", "--as 批准 --by 钱四"));

    @TempDir
    private Path temporary;

    private Path root = Path.of("");
    private String chapter = "";

    @BeforeEach
    void fourComputers() throws IOException {
        root = temporary.toRealPath();
        chapter = Handbook.read().text("21-几个人一起用.md");
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path program = bin.resolve("gongkai");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin/java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' org.gongkai.cli.Main \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        for (String name : STEPS.keySet()) {
            Path home = Files.createDirectories(root.resolve(name));
            Files.createDirectories(home.resolve(".ssh"));
            Files.writeString(
                    home.resolve(".gitconfig"), "[user]\nname = " + name + "\nemail = " + name + "@sft.jia.gov.cn\n");
        }
        typed("王一", root, "server");
    }

    /** What a shell says to the lines of a block of the chapter, typed by somebody in a folder. */
    private Run shell(String name, Path folder, String block) throws IOException {
        List<String> lines = Commands.lines(chapter, block);
        assertThat(lines).as(block).isNotEmpty();
        return shell(name, folder, lines);
    }

    private Run shell(String name, Path folder, List<String> lines) throws IOException {
        String script = String.join("\n", lines)
                .replace(ADDRESS, root.resolve("server.git").toString())
                .replace("/srv/git/mysite.git", root.resolve("server.git").toString())
                .replace("--as 保密审查 --by 李二 --conclusion 可以公开 --basis 不涉及国家秘密事项一览表所列事项", STEPS.getOrDefault(name, ""))
                .replace("ssh-keygen -t ed25519 -C 王一", "ssh-keygen -q -N '' -t ed25519 -C " + name)
                .replace("user.name " + WHO, "user.name " + name);
        Path said = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("sh", "-ec", script).directory(folder.toFile());
        builder.environment().put("HOME", root.resolve(name).toString());
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("GIT_EDITOR", "true");
        builder.environment().put("GIT_PAGER", "cat");
        builder.environment()
                .put(
                        "SOURCE_DATE_EPOCH",
                        Long.toString(OffsetDateTime.parse(DAY).toEpochSecond()));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Run(process.exitValue(), Files.readString(said), "");
    }

    private String typed(String name, Path folder, String block) throws IOException {
        Run run = shell(name, folder, block);
        assertThat(run.code()).as(run.out()).isZero();
        return run.out();
    }

    private Path project(String name) {
        return root.resolve(name).resolve("mysite");
    }

    /** The site of chapter 1, founded by the first of the four, who knows the keys of all. */
    private void founded() throws IOException {
        Path project = project("王一");
        String init =
                Commands.lines(Handbook.read().text("01-开始.md"), "newcomer").get(0);
        List<String> words = Commands.words(init.substring("gongkai ".length())).stream()
                .map(word -> word.equals("mysite") ? project.toString() : word)
                .toList();
        Run run = Run.of(project, words.toArray(String[]::new));
        assertThat(run.code()).as(run.text()).isZero();
        Path people = project.resolve("content/people.yaml");
        String text = Files.readString(people).replaceAll("from: [0-9-]+}", "from: 2026-11-23}");
        for (String name : STEPS.keySet()) {
            String key = typed(name, root, "key")
                    .lines()
                    .filter(line -> line.startsWith("ssh-ed25519 "))
                    .findFirst()
                    .orElseThrow();
            text = text.replaceFirst("(name: '" + name + "'.*)}", "$1, keys: [\"" + key + "\"]}");
        }
        Files.writeString(people, text);
        Path site = project.resolve("content/site.yaml");
        Files.writeString(site, Files.readString(site).replace("signatures: optional", "signatures: required"));
        typed("王一", root.resolve("王一"), "founder");
        for (String name : List.of("李二", "赵三", "钱四")) {
            typed(name, root.resolve(name), "colleague");
        }
    }

    @Test
    void everyoneSignsTheirStepOnTheirOwnComputer() throws IOException {
        founded();
        for (String name : List.of("王一", "李二", "赵三", "钱四")) {
            typed(name, project(name), "begin");
            typed(name, project(name), "daily");
        }
        Path pulled = project("王一");
        Run publish = shell("王一", pulled, "publish");
        assertThat(publish.out())
                .contains("G-162", "R-40")
                .doesNotContain("G-92", "G-50", "G-53"); // the guide is not written
        assertThat(Files.readString(pulled.resolve("content/site.md")))
                .contains("drafted: {by: 王一", "secrecy: {by: 李二", "attribute: {by: 赵三", "approved: {by: 钱四");
        assertThat(pulled.resolve("content/site.review/approved.statement.sig")).exists();
        assertThat(pulled.resolve(".gongkai")).as("kept on this computer").exists();
        typed("钱四", project("钱四"), "theirs");
        assertThat(project("钱四").resolve(".gongkai"))
                .as("not in the repository")
                .doesNotExist();
    }

    @Test
    void twoWhoChangedTheSamePlaceLoseNothing() throws IOException {
        founded();
        for (String name : List.of("王一", "李二")) {
            Path guide = project(name).resolve("content/guide.md");
            Files.writeString(guide, Files.readString(guide).replace("（三）其他方式。", "（三）" + name + "写的方式。"));
        }
        List<String> sending = Commands.lines(chapter, "daily").stream()
                .filter(line -> line.startsWith("git "))
                .toList();
        assertThat(shell("王一", project("王一"), sending).code()).isZero();
        Run refused = shell("李二", project("李二"), sending);
        assertThat(refused.code()).as(refused.out()).isNotZero();
        assertThat(refused.out()).contains("CONFLICT");
        Path guide = project("李二").resolve("content/guide.md");
        assertThat(typed("李二", project("李二"), "conflict")).contains("+（三）王一写的方式。");
        assertThat(Files.readString(guide)).contains("李二写的方式");
        typed("李二", project("李二"), "theirs");
        assertThat(Files.readString(guide)).contains("王一写的方式").doesNotContain("李二写的方式");
    }
}
