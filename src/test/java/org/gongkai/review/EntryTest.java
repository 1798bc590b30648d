package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an entry that passed the gate says of itself. */
class EntryTest {

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    @Test
    void saysWhatItsHeaderSays() throws IOException {
        EntryDraft draft = EntryDraft.of(1)
                .set("released", "2021-07-06 09:30")
                .set("effective", "2021-08-01")
                .set("validity", "已修改")
                .set("issuer", List.of("示例省监狱管理局", "示例省司法厅"))
                .set("source", "示例日报");
        Entry entry = gate.entry("one", draft).judge().published("one");

        assertThat(gate.verdict("one").path()).isEqualTo("content/gfxwj/one.md");
        assertThat(entry.path()).isEqualTo("content/gfxwj/one.md");
        assertThat(entry.name()).isEqualTo("one");
        assertThat(entry.extension()).isEqualTo("md");
        assertThat(entry.category().key()).isEqualTo("gfxwj");
        assertThat(entry.index().text()).isEqualTo("736916951/2021-000001");
        assertThat(entry.title()).isEqualTo("关于第1号事项的通知");
        assertThat(entry.formed()).hasToString("2021-07-01");
        assertThat(entry.released()).hasToString("2021-07-06T09:30");
        assertThat(entry.day(HeaderKey.EFFECTIVE)).map(Object::toString).contains("2021-08-01");
        assertThat(entry.day(HeaderKey.EXPIRES)).isEmpty();
        assertThat(entry.text(HeaderKey.SOURCE)).contains("示例日报");
        assertThat(entry.texts(HeaderKey.ISSUER)).containsExactly("示例省监狱管理局", "示例省司法厅");
        assertThat(entry.issuers()).containsExactly("示例省监狱管理局", "示例省司法厅");
        assertThat(entry.summary()).startsWith("说明第1号事项");
        assertThat(entry.genre()).isEqualTo("通知");
        assertThat(entry.validity()).isEqualTo(Validity.AMENDED);
        assertThat(entry.body()).isEqualTo("现将有关事项通知如下。\n");
        assertThat(entry.bodyLine()).isEqualTo(17);
        assertThat(entry.digest()).isEqualTo(draft.trueDigest());
        assertThat(entry.signed()).isEmpty();
    }

    @Test
    void isOfTheOrganAndInForceWhereNothingElseIsSaid() throws IOException {
        Entry entry = gate.entry("one", EntryDraft.of(1)).judge().published("one");

        assertThat(entry.issuers()).containsExactly("示例省监狱管理局");
        assertThat(entry.validity()).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void showsTheListedAttachmentsInTheirOrderAndAllWhereNoneIsListed() throws IOException {
        gate.entry(
                "listed",
                EntryDraft.of(1)
                        .file("a.txt", "甲")
                        .file("表/b.txt", "乙")
                        .file("c.txt", "丙")
                        .set("attachments", List.of(Map.of("file", "表/b.txt", "title", "附表"), "a.txt")));
        gate.entry("all", EntryDraft.of(2).file("a.txt", "甲").file("表/b.txt", "乙"));
        gate.judge();

        assertThat(titles(gate.published("listed").attachments())).containsExactly("表/b.txt 附表", "a.txt a.txt");
        assertThat(titles(gate.published("listed").files()))
                .containsExactly("a.txt a.txt", "c.txt c.txt", "表/b.txt 附表");
        assertThat(titles(gate.published("all").attachments())).containsExactly("a.txt a.txt", "表/b.txt b.txt");
    }

    private static List<String> titles(List<Enclosure> enclosures) {
        return enclosures.stream()
                .map(one -> one.file().name() + " " + one.title())
                .toList();
    }

    @Test
    void isTheSameWhereFileAndReviewedContentAreTheSame() throws IOException {
        gate.entry("one", EntryDraft.of(1)).entry("two", EntryDraft.of(2)).judge();
        Entry one = gate.published("one");
        Entry two = gate.published("two");
        Entry again = gate.judge().published("one");
        Entry changed = gate.entry("one", EntryDraft.of(1).set("keywords", "通知"))
                .judge()
                .published("one");

        assertThat(again).isEqualTo(one).hasSameHashCodeAs(one).isNotSameAs(one);
        assertThat(changed).isNotEqualTo(one);
        assertThat(two).isNotEqualTo(one).doesNotHaveSameHashCodeAs(one);
        assertThat(one).isNotEqualTo("content/gfxwj/one.md");
    }
}
