package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.LetterNumber;
import org.gongkai.application.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words, numbers and periods of the letters, and what stands in the way of one. */
class LetterDeskTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/gongkai/letter/words");

    private static final String ROW = "2026-001,2026-03-02,信函,商业企业,维修项目合同,,,,,,,150,100,,,,,,,邮寄,\n";

    private static Letter.Written letter(LetterKind kind, String row) {
        return Letters.written(Letters.of(2026, row).write(kind, "2026-03-09"));
    }

    private static String words(Letter.Written letter) {
        return letter.words().stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Its words as somebody has read them; {@code -Dgolden.update} writes them anew. */
    private static void golden(String name, String words) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.createDirectories(GOLDEN);
            Files.writeString(file, words);
        }
        assertThat(words).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource(value = LetterKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ANSWER")
    void saysWhatSomebodyHasRead(LetterKind kind) throws IOException {
        String row = kind == LetterKind.SERVICE
                ? "2026-001,2026-03-02,,自然人,维修项目合同,,,,,,,,,,,,2026-03-09,公开,示公开答〔2026〕1号,,\n"
                : ROW;
        golden(kind.english(), words(letter(kind, row)));
    }

    @Test
    void theAnswersSayWhatSomebodyHasRead() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            String row =
                    "2026-001,2026-03-02,网络,自然人,会见日安排的依据,2026-03-03,2026-03-04,2026-03-05,2026-03-06,,12,,,200,2026-03-06,,,"
                            + outcome.row() + ",,邮寄,\n";
            all.append("## ")
                    .append(outcome.row())
                    .append(' ')
                    .append(outcome.wording())
                    .append('\n');
            all.append(words(letter(LetterKind.ANSWER, row))).append('\n');
        }
        golden("answer", all.toString());
    }

    @Test
    void theNumberIsTheNextOfItsSeriesAndYear() {
        String rows = ROW
                + "2026-002,2026-03-02,,自然人,乙,,,,,,,,,,,,2026-03-09,公开,示公开答〔2026〕7号,,示公开补〔2026〕2号；示公开补〔2025〕9号\n"
                + "2026-003,2026-03-02,,自然人,丙,,,,,,,,,,,,,公开,,,\n";
        Letters letters = Letters.of(2026, rows);
        assertThat(Letters.written(letters.write(letters.register().get(2), LetterKind.ANSWER, "2026-03-10"))
                        .number()
                        .map(LetterNumber::text))
                .contains("示公开答〔2026〕8号");
        assertThat(Letters.written(letters.write(LetterKind.CORRECTION, "2026-03-10"))
                        .number()
                        .map(LetterNumber::text))
                .contains("示公开补〔2026〕3号");
        assertThat(Letters.written(letters.write(LetterKind.EXTENSION, "2027-03-10"))
                        .number()
                        .map(LetterNumber::text))
                .contains("示公开延〔2027〕1号");
        assertThat(Letters.written(letters.write(letters.register().get(1), LetterKind.ANSWER, "2026-04-10"))
                        .number()
                        .map(LetterNumber::text))
                .as("its own stays")
                .contains("示公开答〔2026〕7号");
    }

    @Test
    void aLetterThatIsLateIsWrittenAndSaysSo() {
        assertThat(letter(LetterKind.CORRECTION, ROW).late()).isFalse();
        Letter.Written late = Letters.written(Letters.of(2026, ROW).write(LetterKind.CORRECTION, "2026-03-12"));
        assertThat(late.late()).isTrue();
        assertThat(late.until().orElseThrow().day()).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(words(late))
                .as("the day by which it has to go out is the office's own")
                .doesNotContain("3月11日");
    }

    @Test
    void anExtensionTellsTheNewLastDay() {
        Letters letters = Letters.of(2026, ROW);
        LetterOrder order = new LetterOrder(
                LetterKind.EXTENSION,
                Optional.of(LocalDate.parse("2026-03-20")),
                LocalDate.parse("2026-03-09"),
                Optional.of(10),
                new Addressee("某公司", ""));
        Letter.Written letter = Letters.written(letters.write(letters.register().get(0), order));
        assertThat(words(letter)).contains("延长10个工作日，本机关将至迟于2026年4月14日答复贵单位").contains("某公司：");
        assertThat(letter.entries().stream().map(one -> one.column().english() + " " + one.text()))
                .containsExactly("extended 2026-03-20", "extended-by 10", "letters 示公开延〔2026〕1号");
    }

    @Test
    void theFeeIsThatOfTheTablesAndTheThirdPartyDoesNotLearnWhoAsks() {
        assertThat(words(letter(LetterKind.FEE, ROW))).contains("按量计收，150页，按标准合计1700元", "减免：100元", "应缴金额：1600元");
        assertThat(letter(LetterKind.FEE, ROW).entries().stream()
                        .map(one -> one.column().english() + " " + one.text()))
                .containsExactly("fee-asked 2026-03-09", "fee 1600", "letters 示公开费〔2026〕1号");
        assertThat(words(letter(LetterKind.CONSULTATION, ROW))).doesNotContain("申请人", "商业企业", "信函");
    }

    @Test
    void whatTheRegisterLacksIsNamed() {
        String bare = "2026-001,2026-03-02,,自然人,,,,,,,,,,,,,,,,,\n";
        Letters letters = Letters.of(2026, bare);
        assertThat(Letters.lacks(letters.write(LetterKind.ANSWER, "2026-03-09")))
                .containsExactly("没有填“办理结果”");
        assertThat(Letters.lacks(letters.write(LetterKind.FEE, "2026-03-09"))).containsExactly("没有填“件数”或者“页数”");
        assertThat(Letters.lacks(letters.write(LetterKind.CORRECTION, "2026-03-09")))
                .containsExactly("没有填“申请内容”");
        assertThat(Letters.lacks(letters.write(LetterKind.SERVICE, "2026-03-09")))
                .containsExactly("没有填“答复文号”");
        assertThat(Letters.lacks(lone(",,,,,,,,,,,,第三方合法权益,,,").write(LetterKind.ANSWER, "2026-03-09")))
                .containsExactly("没有填“征求意见日期”");
        assertThat(Letters.lacks(lone(",,,,,,,,,,,,补正后仍不明确,,,").write(LetterKind.ANSWER, "2026-03-09")))
                .containsExactly("没有填“补正告知日期”", "没有填“补正日期”");
        assertThat(Letters.lacks(lone(",,,,,10,,,,,,,,,,").write(LetterKind.FEE, "2026-03-09")))
                .containsExactly("按标准不收费");
        assertThat(Letters.lacks(lone(",,,,,,,,,,,2026-03-06,公开,,,").write(LetterKind.EXTENSION, "2026-03-09")))
                .containsExactly("这件申请已经办结");
        assertThat(Letters.lacks(Letters.undeclared(2026, ROW).write(LetterKind.CORRECTION, "2026-03-09")))
                .containsExactly("site.yaml 没有写明文号的代字（letters.prefix）");
        assertThat(Letters.lacks(Letters.of(2019, "1,2019-03-04,,自然人,甲,,,,,,,,,,,,2019-03-08,公开,,,\n")
                        .write(LetterKind.ANSWER, "2026-03-09")))
                .containsExactly("文书引用的是2019年5月15日起施行的条例");
    }

    private static Letters lone(String cells) {
        return Letters.of(2026, "2026-001,2026-03-02,,自然人,甲," + cells + "\n");
    }

    @Test
    void everyLetterIsASoundDocument() {
        List<Integer> sizes = Stream.of(LetterKind.values())
                .filter(kind -> kind != LetterKind.ANSWER && kind != LetterKind.SERVICE)
                .map(kind -> letter(kind, ROW).paper().docx().length)
                .toList();
        assertThat(sizes).allMatch(size -> size > 1000);
    }
}
