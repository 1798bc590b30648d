package org.gongkai.serve.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.office.KeyRing;
import org.gongkai.seal.OpenSsh;
import org.gongkai.serve.OpenDesk;
import org.gongkai.serve.door.Reply;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps signed at the desk with the real ssh-keygen and the real ssh-agent. */
class SigningAtTheDeskTest {

    private static final String ENTRY = "content/gfxwj/2021/a.md";
    private static final String NOW = "2021-07-05T04:00:00Z";

    @TempDir
    private Path temporary;

    private Path project;
    private OpenSsh ssh;
    private Path key;

    @BeforeEach
    void aDrafterWithAKey() throws IOException {
        ssh = new OpenSsh(temporary);
        key = ssh.key("ed25519", 0);
        project = temporary.toRealPath().resolve("project");
        EntryDraft draft = EntryDraft.of(1);
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        String people = TestSite.PEOPLE.replace(
                "{name: 王一, office: 宣传教育处, roles: [drafted], from: 2018-01-01}",
                "{name: 王一, office: 宣传教育处, roles: [drafted], from: 2018-01-01, keys: [\"" + ssh.publicLine(key)
                        + "\"]}");
        assertThat(people).contains("keys:");
        new TestSite()
                .file("content/people.yaml", people)
                .entry("gfxwj/2021/a.md", draft)
                .write(project);
    }

    private OpenDesk desk(@Nullable Path file, String socket) {
        return OpenDesk.at(project, NOW, one -> new ReviewCounter(one, new Seat(), new KeyRing(file, socket)));
    }

    private static Document text(OpenDesk desk) throws IOException {
        return OpenDesk.page(desk.look("/review/text", "path", ENTRY));
    }

    private static Reply drafted(OpenDesk desk) throws IOException {
        return desk.send(
                "/review/step",
                "path",
                ENTRY,
                "role",
                "drafted",
                "by",
                "王一",
                "on",
                "2021-07-05",
                "seen",
                text(desk).select(".digest code").text());
    }

    private Path signature() {
        return project.resolve("content/gfxwj/2021/a.review/drafted.statement.sig");
    }

    private static String state(OpenDesk desk) throws IOException {
        return text(desk).select(".sign p").text();
    }

    @Test
    void aStepIsSignedAtOnceWhereTheKeyLiesHere() throws IOException {
        OpenDesk desk = desk(key, "");
        assertThat(text(desk).select(".caution")).isEmpty();
        assertThat(text(desk).select("details.step small").text()).contains("王一的密钥在这台计算机上");
        assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
        assertThat(signature()).exists();
        assertThat(state(desk)).isEqualTo("拟稿的签名 王一：签名有效");
    }

    @Test
    void aStepIsSignedByTheAgentThatHasTheKey() throws IOException, InterruptedException {
        Path socket = temporary.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("agent.log").toFile())
                .start();
        try {
            for (int i = 0; i < 100 && !Files.exists(socket); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            OpenDesk desk = desk(null, socket.toString());
            assertThat(text(desk).select("details.step small").text()).doesNotContain("密钥");
            assertThat(ssh.run("", List.of("env", "SSH_AUTH_SOCK=" + socket, "ssh-add", "-q", key.toString())))
                    .isZero();
            Files.delete(key); // the agent alone has it now
            assertThat(text(desk).select("details.step small").text()).contains("王一的密钥在这台计算机上");
            assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
            assertThat(state(desk)).isEqualTo("拟稿的签名 王一：签名有效");
        } finally {
            agent.destroy();
            assertThat(agent.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAgentThatDoesNotAnswerIsNotWaitedForAndNobodySigns() throws IOException {
        Path socket = temporary.resolve("deaf");
        try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            deaf.bind(UnixDomainSocketAddress.of(socket)); // it lets everybody in and says nothing
            OpenDesk desk = desk(null, socket.toString());
            assertThat(text(desk).select("details.step small").text()).doesNotContain("密钥在这台计算机上");
            assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
            assertThat(signature()).doesNotExist();
        }
    }

    @Test
    void withoutAKeyTheOneCommandIsShownAndItsOutcomeLookedAt() throws IOException {
        OpenDesk desk = desk(null, "");
        assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
        assertThat(signature()).doesNotExist();
        assertThat(state(desk)).contains("还没有签名");
        String command = text(desk).select(".command").text();
        assertThat(command).startsWith("ssh-keygen -Y sign -f 私钥文件 -n gongkai-drafted-v1 ");
        assertThat(ssh.run("", List.of("sh", "-c", command.replace("私钥文件", key.toString()))))
                .isZero();
        assertThat(state(desk)).isEqualTo("拟稿的签名 王一：签名有效");
        assertThat(text(desk).select(".command")).isEmpty();
    }

    @Test
    void whatWasRecordedUnsignedIsSignedLater() throws IOException {
        assertThat(drafted(desk(null, ""))).isInstanceOf(Reply.Moved.class);
        OpenDesk desk = desk(key, "");
        assertThat(text(desk).select("form[action=/review/sign]")).hasSize(1);
        assertThat(desk.send("/review/sign", "path", ENTRY, "role", "drafted")).isInstanceOf(Reply.Moved.class);
        assertThat(state(desk)).isEqualTo("拟稿的签名 王一：签名有效");
        assertThat(text(desk).select("form[action=/review/sign]")).isEmpty();
    }

    @Test
    void aKeyThatIsNotThePersonsOwnSignsNothing() throws IOException {
        Path other = ssh.key("ecdsa", 256);
        OpenDesk desk = desk(other, "");
        assertThat(text(desk).select("details.step small").text()).doesNotContain("密钥");
        Files.delete(other.resolveSibling(other.getFileName() + ".pub")); // only signing tells whose it is
        byte[] before = Files.readAllBytes(project.resolve(ENTRY));
        assertThat(OpenDesk.page(drafted(desk)).select(".summary").text()).contains("没有在 people.yaml 中登记");
        assertThat(Files.readAllBytes(project.resolve(ENTRY))).isEqualTo(before);
    }

    @Test
    void aSignatureOfAnotherTextIsToldInvalid() throws IOException {
        OpenDesk desk = desk(key, "");
        assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
        Files.writeString(signature(), ssh.sign(key, "gongkai-drafted-v1", "别的声明\n"));
        assertThat(state(desk)).contains("无效");
        assertThat(text(desk).select(".command")).hasSize(1);
    }

    @Test
    void stepsThatNoLongerCountNeedNoSignature() throws IOException {
        OpenDesk desk = desk(null, "");
        assertThat(drafted(desk)).isInstanceOf(Reply.Moved.class);
        assertThat(text(desk).select(".sign")).hasSize(1);
        Path entry = project.resolve(ENTRY);
        Files.writeString(entry, Files.readString(entry) + "\n补充一段，现予公布。\n");
        assertThat(text(desk).select(".sign")).isEmpty();
    }
}
