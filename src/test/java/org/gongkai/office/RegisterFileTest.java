package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.application.Application;
import org.gongkai.content.register.RegisterLetters;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Wording;
import org.gongkai.letter.RegisterEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register takes what a letter says of itself, and keeps every other byte. */
class RegisterFileTest {

    private static final String PATH = "content/applications/2026.csv";
    private static final String HEAD = "编号,收到日期,申请人类别,申请内容,办结日期,办理结果,答复文号,其他文号";

    private static final List<RegisterEntry> ANSWER = List.of(
            new RegisterEntry(RegisterReader.ANSWERED, "2026-03-09", false),
            new RegisterEntry(RegisterLetters.ANSWER_NUMBER, "示公开答〔2026〕1号", false));
    private static final List<RegisterEntry> FURTHER =
            List.of(new RegisterEntry(RegisterLetters.LETTERS, "示公开补〔2026〕2号", true));

    @TempDir
    private Path folder;

    private RegisterFile open(String text) throws IOException {
        Path file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        TreeMap<Integer, SourceText> registers = new TreeMap<>();
        String unix = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        registers.put(2026, new SourceText(PATH, unix));
        List<Application> read = RegisterReader.read(registers).value();
        return RegisterFile.of(folder, read.get(read.size() - 1));
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve(PATH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsStayAsTheyAre(String end) throws IOException {
        String text = "\uFEFF# 登记簿" + end + HEAD + end + "1,2026-03-02,自然人,𠮷,,公开,," + end + end;
        assertThat(open(text).write(ANSWER)).isEmpty();
        assertThat(file())
                .isEqualTo("\uFEFF# 登记簿" + end + HEAD + end + "1,2026-03-02,自然人,𠮷,2026-03-09,公开,示公开答〔2026〕1号," + end
                        + end);
    }

    @Test
    void aCellInQuotesIsReplacedAsAWholeAndTheLastRowNeedsNoLineEnd() throws IOException {
        String text = HEAD + "\n1,2026-03-02,自然人,\"a, \"\"b\"\"\",\"\",公开,,\" 示公开补〔2026〕1号\"";
        assertThat(open(text).write(FURTHER)).isEmpty();
        assertThat(file()).isEqualTo(HEAD + "\n1,2026-03-02,自然人,\"a, \"\"b\"\"\",\"\",公开,,示公开补〔2026〕1号；示公开补〔2026〕2号");
        assertThat(open(text).write(ANSWER)).isEmpty();
        assertThat(file()).contains("\"a, \"\"b\"\"\",2026-03-09,公开,示公开答〔2026〕1号,\" 示公开补〔2026〕1号\"");
    }

    /** Names and addresses of applicants stay with those who may read them. */
    @Test
    void aRegisterThatOnlyItsKeeperMayReadStaysSo() throws IOException {
        RegisterFile register = open(HEAD + "\n1,2026-03-02,自然人,甲,,公开,,\n");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(folder.resolve(PATH), own);
        assertThat(register.write(ANSWER)).isEmpty();
        assertThat(file()).contains("示公开答〔2026〕1号");
        assertThat(Files.getPosixFilePermissions(folder.resolve(PATH))).isEqualTo(own);
        try (Stream<Path> files = Files.list(folder.resolve(PATH).getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileIsLeftToThem() throws IOException {
        RegisterFile register = open(HEAD + "\n1,2026-03-02,自然人,甲,,公开,,\n");
        String theirs = HEAD + "\n1,2026-03-02,自然人,乙,,公开,,\n";
        Files.writeString(folder.resolve(PATH), theirs);
        assertThat(register.write(ANSWER).map(Wording::zh)).contains(PATH + " 在此期间被改动，没有登记");
        assertThat(file()).isEqualTo(theirs);
        assertThat(folder.resolve(PATH).getParent()).isDirectoryContaining(one -> one.endsWith("2026.csv"));
        try (var files = Files.list(folder.resolve(PATH).getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aCellWithALineBreakIsLeftToAPerson() throws IOException {
        for (String cell : List.of("示公开补〔2026〕1号\n", "示公开补〔2026〕1号\n示公开征〔2026〕1号")) {
            String text = HEAD + "\n1,2026-03-02,自然人,甲,,公开,,\"" + cell + "\"\n";
            assertThat(open(text).write(FURTHER).map(Wording::zh).orElse("")).contains("请手工登记");
            assertThat(file()).isEqualTo(text);
        }
    }

    @Test
    void columnsThatAreNotThereAreNamed() throws IOException {
        RegisterFile register = open("编号,收到日期,申请人类别,办结日期,办理结果\n1,2026-03-02,自然人,,公开\n");
        assertThat(register.without(ANSWER)).hasSize(1).allMatch(column -> column == RegisterLetters.ANSWER_NUMBER);
    }
}
