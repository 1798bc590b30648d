package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.review.Gate;
import org.gongkai.review.Verdict;
import org.gongkai.unpack.Unpacker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WaiversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);
    private static final List<Person> PEOPLE = List.of(
            person("王一", Role.DRAFTED),
            person("王一", Role.APPROVED),
            person("李二", Role.SECRECY),
            person("钱四", Role.APPROVED),
            person("吴七", Role.SECRECY),
            new Person(
                    "郑八",
                    "办公室",
                    List.of(Role.SECRECY),
                    LONG_AGO,
                    Optional.of(LocalDate.of(2020, 12, 31)),
                    List.of(),
                    List.of()));

    @TempDir
    private Path folder;

    private static Person person(String name, Role role) {
        return new Person(name, "办公室", List.of(role), LONG_AGO, Optional.empty(), List.of(), List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted                    | R-61 | 13812345678 | 钱四 | 2026-11-22 | ",
                "accepted by secrecy         | R-61 | 13812345678 | 李二 | 2027-01-01 | ",
                "expired                     | R-61 | 13812345678 | 钱四 | 2026-11-21 | R-161 block, R-61 block",
                "another rule                | R-60 | 13812345678 | 钱四 | 2027-01-01 | R-61 block, R-161 warning",
                "another quote               | R-61 | 13912345678 | 钱四 | 2027-01-01 | R-61 block, R-161 warning",
                "no such rule                | R-6x | 13812345678 | 钱四 | 2027-01-01 | R-161 block, R-61 block",
                "by the drafter              | R-61 | 13812345678 | 王一 | 2027-01-01 | R-161 block, R-61 block",
                "by nobody known             | R-61 | 13812345678 | 某人 | 2027-01-01 | R-161 block, R-61 block",
                "by one out of office        | R-61 | 13812345678 | 郑八 | 2027-01-01 | R-161 block, R-61 block",
                "only a part of the number   | R-61 | 1381234     | 钱四 | 2027-01-01 | R-61 block, R-161 warning",
                "more than the number        | R-61 | 手机：13812345678 | 钱四 | 2027-01-01 | ",
                "by another reviewer         | R-61 | 13812345678 | 吴七 | 2027-01-01 | R-161 block, R-61 block",
                "too short a quote           | R-61 | 1           | 钱四 | 2027-01-01 | R-161 block, R-61 block",
            })
    void accepts(String name, String rule, String quote, String by, String until, String expected) throws IOException {
        String waiver =
                "{rule: " + rule + ", quote: '" + quote + "', reason: 公开电话, by: " + by + ", until: " + until + "}";
        assertThat(found(waiver, "手机：13812345678")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aMarkOfSecrecyIsAcceptedByTheSecrecyReviewerAlone() throws IOException {
        String waiver = "{rule: R-48, quote: 机密★10年, reason: 样式, by: %s, until: 2027-01-01}";
        assertThat(found(waiver.formatted("李二"), "样式 机密★10年")).isEmpty();
        assertThat(found(waiver.formatted("钱四"), "样式 机密★10年")).isEqualTo("R-161 block, R-48 block");
    }

    @Test
    void aPartOfWhatWasFoundAcceptsNothingAndSaysSo() throws IOException {
        String waiver = "{rule: R-48, quote: 密★, reason: 样式, by: 李二, until: 2027-01-01}";
        Path entry = write("waive: [" + waiver + "]", "机密★10年\n\n绝密★5年");
        assertThat(examine(entry).stream()
                        .map(one -> one.rule().id() + " " + one.message().en()))
                .filteredOn(one -> one.startsWith("R-161"))
                .containsExactly("R-161 the quote is only a part of what was found");
        assertThat(examine(entry))
                .filteredOn(one -> one.rule().id().equals("R-48"))
                .hasSize(2);
    }

    @Test
    void aQuoteMayBreakItsLinesElsewhere() throws IOException {
        String waiver = "{rule: R-48, quote: 机密 ★ 10年, reason: 样式, by: 李二, until: 2027-01-01}";
        assertThat(found(waiver, "机密\n★\n10年")).isEmpty();
    }

    @Test
    void marksOfWritingAreAcceptedByTheLine() throws IOException {
        String waiver = "{rule: R-120, quote: 原文如此, reason: 引用原件, by: 李二, until: 2027-01-01}";
        assertThat(found(waiver, "甲,乙，原文如此\n")).isEmpty();
        assertThat(found(waiver, "甲,乙，原文如此\n丙,丁\n")).isEqualTo("R-120 warning");
    }

    @Test
    void headerAndFileNamesAreReadWithTheirPlaces() throws IOException {
        Path entry = write("waive: [{rule: R-99, quote: 没有, reason: 无, by: 李二, until: 2027-01-01}]", "正文");
        Files.createDirectories(folder.resolve("content/gfxwj/a.files"));
        Files.writeString(folder.resolve("content/gfxwj/a.files/内部资料.txt"), "x");
        Files.writeString(entry, Files.readString(entry).replace("title: 通知", "title: '关于 机密★10年 的通知'"));
        assertThat(examine(entry).stream()
                        .map(one -> one.place() + " " + one.rule().id()))
                .containsExactlyInAnyOrder(
                        "content/gfxwj/a.md:2:12 R-48",
                        "content/gfxwj/a.files/内部资料.txt R-49",
                        "content/gfxwj/a.md:7:9 R-161");
    }

    @Test
    void whatStoodInTheTextDoesNotHoldUpItsWithdrawal() throws IOException {
        Path entry =
                write("withdrawn: {on: 2026-11-01, by: 钱四, reason: 内容有误, secrecy: false}", "身份证号码11010519491231002X");
        assertThat(gate(entry, "withdraw").stream()
                        .filter(one -> one.rule().id().equals("R-60")))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.WARNING));
        Path titled = write("withdrawn: {on: 2026-11-01, by: 钱四, reason: 11010519491231002X, secrecy: false}", "正文");
        assertThat(gate(titled, "withdraw").stream()
                        .filter(one -> one.rule().id().equals("R-60")))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.BLOCK));
    }

    @Test
    void aFindingOfTheScannersStopsTheEntryAtTheGate() throws IOException {
        assertThat(gate(write("genre: 通知", "机密★10年"), "gate"))
                .anyMatch(one -> one.rule().id().equals("R-48"));
    }

    private List<Finding> gate(Path entry, String role) throws IOException {
        Sources sources = example();
        Gate gate = new Gate(
                sources.site(),
                sources.categories(),
                PEOPLE,
                sources.withdrawals(),
                LocalDateTime.of(2026, 11, 22, 9, 0),
                sources.workingDays(),
                new org.gongkai.seal.Verifier(),
                List.of(scan(sources.site())));
        List<Finding> found = new ArrayList<>();
        Verdict verdict = gate.judge(Project.entry(folder, entry).into(found).orElseThrow())
                .into(found);
        assertThat(verdict).as(role).isInstanceOf(Verdict.InError.class);
        return found;
    }

    private String found(String waiver, String body) throws IOException {
        return String.join(
                ", ",
                examine(write("waive: [" + waiver + "]", body)).stream()
                        .map(one -> one.rule().id() + " " + one.severity().key())
                        .toList());
    }

    private List<Finding> examine(Path entry) throws IOException {
        Found<Optional<Manuscript>> read = Project.entry(folder, entry);
        Manuscript manuscript = read.value()
                .orElseThrow(() -> new AssertionError(read.findings().toString()));
        return scan(example().site()).examine(manuscript, Optional.empty());
    }

    private static EntryScan scan(Site site) {
        return new EntryScan(site, PEOPLE, TODAY, file -> Unpacker.unpack(file.name(), file.file()));
    }

    private static Sources example() {
        return Project.read(Path.of(""), java.util.Set.of("md"), new org.gongkai.crew.Crew(1))
                .value()
                .orElseThrow();
    }

    private Path write(String extra, String body) throws IOException {
        Path entry = folder.resolve("content/gfxwj/a.md");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, """
                ---
                title: 通知
                index: 736916951/2026-000900
                formed: 2026-11-01
                released: 2026-11-02
                disclosure: 主动公开
                %s
                review:
                  drafted: {by: 王一, on: 2026-11-01}
                  secrecy: {by: 李二, on: 2026-11-01, conclusion: 可以公开}
                  approved: {by: 钱四, on: 2026-11-01}
                ---

                %s
                """.formatted(extra, body));
        return entry;
    }
}
