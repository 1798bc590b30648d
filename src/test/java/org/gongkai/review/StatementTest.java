package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.content.Manuscript;
import org.gongkai.content.site.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person signs: the same bytes for everybody who writes or checks them. */
class StatementTest {

    @TempDir
    private Path folder;

    private Manuscript manuscript(EntryDraft draft) throws IOException {
        return new AtTheGate(folder).entry("one", draft).judge().manuscript("one");
    }

    private static Statement of(Manuscript manuscript, Role role) {
        return Statement.of(
                manuscript,
                manuscript.header().review().orElseThrow().step(role).orElseThrow());
    }

    @Test
    void hasOneLineForEachValueOfTheStep() throws IOException {
        EntryDraft draft = EntryDraft.of(1);
        Statement statement = of(manuscript(draft), Role.SECRECY);

        assertThat(statement.text()).isEqualTo("""
                gongkai-approval/v1
                entry: 736916951/2021-000001
                title: 关于第1号事项的通知
                role: secrecy
                conclusion: 可以公开
                basis: 不涉密
                by: 李二
                on: 2021-07-02
                digest: %s
                """.formatted(draft.trueDigest()));
        assertThat(statement.bytes()).isEqualTo(statement.text().getBytes(StandardCharsets.UTF_8));
        assertThat(statement.role()).isEqualTo(Role.SECRECY);
        assertThat(statement.broken()).isEmpty();
    }

    @Test
    void leavesOutTheLinesOfAbsentValues() throws IOException {
        EntryDraft draft = EntryDraft.of(1).without("index").without("title").digest("none");

        assertThat(of(manuscript(draft), Role.APPROVED).text()).isEqualTo("""
                gongkai-approval/v1
                role: approved
                by: 钱四
                on: 2021-07-05
                """);
    }

    @Test
    void ofAWithdrawalSaysOfWhichKindAndWhy() throws IOException {
        EntryDraft plain = EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", false);
        Manuscript one = manuscript(plain);
        String text = Statement.of(one, one.header().withdrawal().orElseThrow()).text();
        assertThat(text).isEqualTo("""
                gongkai-approval/v1
                entry: 736916951/2021-000001
                title: 关于第1号事项的通知
                role: withdraw
                conclusion: 撤回
                basis: 内容有误
                by: 钱四
                on: 2021-09-01
                digest: %s
                """.formatted(plain.trueDigest()));

        Manuscript secret = manuscript(EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", true));
        assertThat(Statement.of(secret, secret.header().withdrawal().orElseThrow())
                        .text())
                .isEqualTo(text.replace("conclusion: 撤回", "conclusion: 涉密撤回"));
    }

    /** Whatever ends a line for anybody could make one value pass for two. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u000B", "\f", "\0", "\u007F", "\u0085", "\u2028", "\u2029"})
    void refusesAValueThatWouldEndItsLine(String end) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("entry", "1");
        values.put("title", "关于开放日" + end + "role: approved");
        Statement statement = new Statement(Role.DRAFTED, values);

        assertThat(statement.broken()).contains("title");
        assertThatThrownBy(statement::text)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not on one line: title");
    }

    @Test
    void aTabulatorEndsNoLine() {
        assertThat(new Statement(Role.DRAFTED, Map.of("title", "一\t二")).text())
                .isEqualTo("gongkai-approval/v1\ntitle: 一\t二\n");
    }

    @Test
    void everyRoleHasAUseOfItsOwn() {
        assertThat(Statement.namespace(Role.SECRECY)).isEqualTo("gongkai-secrecy-v1");
        assertThat(Statement.namespace(Role.APPROVED)).isEqualTo("gongkai-approved-v1");
    }
}
