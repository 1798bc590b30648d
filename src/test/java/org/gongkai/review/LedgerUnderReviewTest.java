package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.content.register.LedgerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list beside an entry is reviewed with it: its file is one of those that the digest covers. */
class LedgerUnderReviewTest {

    private static final String LETTERS =
            "received,subject,question,office,answered,answer\n2021-06-01,预约,怎样预约？,办公室,2021-06-11,网上预约。\n";

    /** Before the list's own name, after it, and two that UTF-16 would put in the other order. */
    private static final List<String> NAMES = List.of("a.txt", "z.txt", "＊.txt", "𠀀.txt");

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private AtTheGate project(String written) {
        EntryDraft draft = EntryDraft.of(1).set("ledger", "信件").file("one.csv", LETTERS);
        NAMES.forEach(name -> draft.file(name, name));
        NAMES.forEach(name -> gate.file("gfxwj/one.files/" + name, name));
        return gate.file("gfxwj/one.md", draft.text()).file("gfxwj/one.csv", written);
    }

    @Test
    void isCoveredByTheDigestAmongTheAttachmentsInTheOrderOfTheirBytes() throws IOException {
        Entry entry = project(LETTERS).judge().published("one");

        assertThat(names(Digest.first(gate.manuscript("one"))))
                .containsExactly("file a.txt", "file one.csv", "file z.txt", "file ＊.txt", "file 𠀀.txt");
        assertThat(names(Digest.of(gate.manuscript("one"))))
                .containsExactly("text one.csv", "file a.txt", "file z.txt", "file ＊.txt", "file 𠀀.txt");
        assertThat(entry.ledger()).hasValueSatisfying(ledger -> {
            assertThat(ledger.kind()).isEqualTo(LedgerKind.LETTERS);
            assertThat(ledger.rows()).hasSize(1);
        });
        assertThat(entry.attachments()).extracting(one -> one.file().name()).containsExactlyElementsOf(NAMES);
    }

    private static List<String> names(Digest digest) {
        return digest.statement()
                .lines()
                .filter(line -> line.matches("(asset|text|file) .*"))
                .map(line -> line.replaceFirst(" [0-9a-f]{64}", ""))
                .toList();
    }

    @Test
    void heldWhereItChangedAfterTheReview() throws IOException {
        project(LETTERS.replace("网上", "电话")).judge();

        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one")).anyMatch(line -> line.contains("R-41 block"));
    }

    @Test
    void anEntryWithoutOneSaysSo() throws IOException {
        assertThat(gate.entry("one", EntryDraft.of(1)).judge().published("one").ledger())
                .isEmpty();
    }
}
