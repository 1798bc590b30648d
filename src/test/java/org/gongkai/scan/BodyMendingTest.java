package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyMendingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "按照黑政办发[2018]35号要求,结合实际 > 按照黑政办发〔2018〕35号要求，结合实际",
                "吉厅字【2016】20号 > 吉厅字〔2016〕20号",
                "国办发〔2021〕12 号 > 国办发〔2021〕12号",
                "2021 年 7月 5日 > 2021年7月5日",
                "(一)加强(国办发〔2019〕14号),推进 > （一）加强（国办发〔2019〕14号），推进",
                "见[附件](a(1).pdf),及`甲,乙`和https://a.cn/甲,乙 > 见[附件](a(1).pdf),及`甲,乙`和https://a.cn/甲，乙",
                "增长1,000元(含) > 增长1,000元（含）",
                "版本(2.0) > 版本(2.0)",
                "工作任务圆满完成. > 工作任务圆满完成。",
                "请下载“申请表(空白).docx” > 请下载“申请表(空白).docx”",
                "二O二一年七月五日 > 二〇二一年七月五日",
                "2 0 2 1 年7月5日 > 2021年7月5日",
                "21年7月5日印发 > 21年7月5日印发",
                "云狱发2021〕15号 > 云狱发〔2021〕15号",
                "云狱发〔21〕15号 > 云狱发〔21〕15号",
                "许可证号：云卫公证字（2021）第0012号 > 许可证号：云卫公证字（2021）第0012号"
            })
    void mendsWhatIsSafeAndNothingElse(String before, String after) {
        assertThat(BodyMending.mended(before, 1)).isEqualTo(after);
        assertThat(BodyMending.mended(after, 1)).isEqualTo(after);
    }

    @Test
    void leavesHeaderLineEndsAndCodeAsTheyAre() {
        String file =
                "\uFEFF---\r\ntitle: 甲,乙\r\n---\r\n\r\n甲,乙\r\n\r\n```\r\n甲,乙\r\n```\r\n工作任务圆满完成.\r\n\r\n2021 年\r7月\r\n甲,乙";
        assertThat(BodyMending.mended(file, 5))
                .isEqualTo(
                        "\uFEFF---\r\ntitle: 甲,乙\r\n---\r\n\r\n甲，乙\r\n\r\n```\r\n甲,乙\r\n```\r\n工作任务圆满完成。\r\n\r\n2021年\r7月\r\n甲，乙");
    }

    @Test
    void showsTheChangeAsAUnifiedDiff() {
        String before = "1\n2\n3\n4\n甲,乙\n6\n7\n8\n9";
        assertThat(UnifiedDiff.of("content/a.md", before, BodyMending.mended(before, 1)))
                .isEqualTo(
                        "--- a/content/a.md\n+++ b/content/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-甲,乙\n+甲，乙\n 6\n 7\n 8\n");
        assertThat(UnifiedDiff.of("a", before, before)).isEmpty();
    }

    /** Law: a diff of two texts, applied to the one, is the other, whatever lines were added or taken away. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDiffMakesTheOneTextTheOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> old = lines(random, 30);
            List<String> now = new ArrayList<>(old);
            for (int edits = random.nextInt(6); edits > 0; edits--) {
                int at = random.nextInt(now.size() + 1);
                if (random.nextBoolean() || at == now.size()) {
                    now.addAll(at, lines(random, 3));
                } else {
                    now.remove(at);
                }
            }
            String before = String.join("\n", old) + (random.nextBoolean() ? "\n" : "");
            String after = String.join("\n", now) + (random.nextBoolean() ? "\n" : "");
            String diff = UnifiedDiff.of("a.md", before, after);
            assertThat(applied(before, diff)).as(diff).isEqualTo(after);
            assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static List<String> lines(Random random, int most) {
        return new ArrayList<>(random.ints(1 + random.nextInt(most), 0, 9)
                .mapToObj(one -> one == 0 ? "" : "第" + one + "行")
                .toList());
    }

    /** What the lines of a diff say, hunk by hunk. */
    private static String applied(String before, String diff) {
        List<String> old = List.of(before.split("(?<=\n)"));
        StringBuilder after = new StringBuilder();
        int at = 0;
        String last = "";
        for (String line : diff.lines().skip(2).toList()) {
            if (line.startsWith("@@")) {
                String[] range =
                        line.replaceAll("@@ -([0-9]+),([0-9]+) .*", "$1 $2").split(" ");
                int from = Integer.parseInt(range[0]) - (range[1].equals("0") ? 0 : 1);
                while (at < from) {
                    after.append(old.get(at++));
                }
            } else if (line.startsWith("\\")) {
                if (!last.startsWith("-")) {
                    after.setLength(after.length() - 1);
                }
            } else {
                after.append(line.startsWith("-") ? "" : line.substring(1) + "\n");
                at += line.startsWith("+") ? 0 : 1;
            }
            last = line;
        }
        while (at < old.size() && !before.isEmpty()) {
            after.append(old.get(at++));
        }
        return after.toString();
    }
}
