package org.gongkai.scan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.PackedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found where they begin and end, not inside others. */
class WordsTest {

    private static boolean stands(String text, String word, int common) {
        int from = text.indexOf(word);
        return Words.chinese().stands(new Squeezed(text), from, from + word.length(), common);
    }

    @ParameterizedTest
    @CsvSource({
        "根据内参的报道, 内参",
        "请阅信息内参, 内参",
        "现住云州市, 现住",
        "家住本市, 家住",
        "参加了自学考试, 考试",
    })
    void standsAsAWord(String text, String word) {
        assertThat(stands(text, word, Words.ORDINARY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "待遇期内参保缴费, 内参",
        "实现住有所居, 现住",
        "发现住宅楼有裂缝, 现住",
        "国家住房公积金, 家住",
        "专家在会上发言, 家在",
        "相关健康教育, 关健",
        "自己经营, 己经",
    })
    void isNoWordAcrossTheBordersOfOthers(String text, String word) {
        assertThat(stands(text, word, Words.ORDINARY)).isFalse();
    }

    @Test
    void readsAMistakeAsTheWordThatIsMeant() {
        Squeezed text = new Squeezed("该项工作己经完成");
        assertThat(Words.chinese().stands(text, 4, 6, "已经")).isTrue();
        assertThat(Words.chinese().stands(new Squeezed("由其自己经营的商铺"), 3, 5, "已经"))
                .isFalse();
    }

    @Test
    void knowsWhereALineCutsAWord() {
        assertThat(Words.chinese().parted("依法公开政府信息", 4)).isTrue();
        assertThat(Words.chinese().parted("依法公开政府信息", 5)).isFalse();
        assertThat(Words.chinese().parted("共2021年", 1)).isTrue();
    }

    @Test
    void findsEveryWordOfItsList() {
        List<String> words = new ArrayList<>();
        List<String> unsorted = new ArrayList<>();
        String last = "";
        for (String line : PackedLines.of(Words.class, "words.txt")) {
            String word = line.replaceAll("\\d+$", "");
            words.add(word);
            if (word.compareTo(last) <= 0) {
                unsorted.add(word);
            }
            last = word;
        }
        assertThat(unsorted).as("words.txt is sorted, each word once").isEmpty();
        assertThat(words).hasSizeGreaterThan(90_000);
        assertThat(words.stream().filter(word -> !Words.chinese().has(word))).isEmpty();
        assertThat(words.stream().filter(word -> Words.chinese().has(word + "龥")))
                .isEmpty();
        assertThat(Words.chinese().has("")).isFalse();
    }
}
