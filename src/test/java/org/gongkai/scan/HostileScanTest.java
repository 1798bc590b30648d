package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.Ends;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileScanTest {

    private static final Setting SETTING =
            new Setting(true, true, Set.of(), LocalDate.of(2024, 1, 1), "2023年某省监狱管理局年度报告", List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "的",
                "(",
                "（",
                "《",
                "`",
                "``x```x",
                "](",
                "<http",
                "https://",
                "1 ",
                "1",
                "4 ",
                "6222 ",
                "身份证1 ",
                "@",
                "a@",
                "年",
                "附件\n",
                "★机密",
                "家住省",
                "患有",
                "罪犯王五,计分考评\n",
                "| 姓名 | 计分 |\n",
                "〔2021〕1号",
                "\t",
                "\n",
                "\uD800",
                "密级:|",
                "保密期限1",
                "计分考评",
                "该犯计分考评86分",
                "手机13812345678",
                "联系人\n13812345678",
                "| 13812345678 |\n| 1 |\n\n",
                "|1",
                "|1|9\n",
                "1<",
                "1](",
                "1&",
                "①一",
                "1.",
                "一、",
                "住省路1号",
                "市路1号2室",
                "内部\n",
                "【一】（",
                "![一] (",
                "** 一",
                "＊＊一\n",
                "一\t1\n",
                "一\n---\n",
                "一。\n",
                "｜一",
                "-一\n",
                "    一\n\n",
                "|1|\n|-|\n|1|2|\n",
                "国 务 院",
                "\"一",
                "《〈",
                "对对",
                "己经",
                "参与与会",
                "儿童孙",
                "现住",
                "内参",
                "[^1]",
                "<table><tr><td>1",
                "⼈"
            })
    void aMebibyteOfTheSameIsReadToItsEnd(String unit) {
        String text = unit.repeat((1 << 20) / unit.length());
        assertThat(Ends.of(() -> Scanners.scan(body(text), SETTING))).isNotNull();
    }

    @Test
    void anyTextIsReadWithoutFailure() {
        String alphabet =
                "机密★年12 X-〔〕()（）《》`<>:/|\n\t\r的，,.姓名罪犯王三\u200B\uD83D\uDE00\uDB40\uDD00\uD800\uFE0F\u0000身份证附件";
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String any = text.toString();
            for (ScannedText.Kind kind : ScannedText.Kind.values()) {
                ScannedText scanned = new ScannedText(any, kind, Positions.lines("a", any, 1));
                for (Hit hit : Scanners.hits(scanned, SETTING)) {
                    assertThat(hit.from()).as("seed %d", seed).isBetween(0, hit.to());
                    assertThat(hit.to()).as("seed %d", seed).isLessThanOrEqualTo(any.length());
                }
                Scanners.scan(scanned, SETTING);
            }
            String mended = BodyMending.mended(any, 1);
            assertThat(BodyMending.mended(mended, 1)).as("seed %d", seed).isEqualTo(mended);
        }
    }

    @Test
    void aTextOfNothingButFaultsIsToldBrieflyAndStillBlocks() {
        String text = "机密★1年\n".repeat(50_000);
        var found = Scanners.scan(body(text), SETTING);
        assertThat(found).hasSizeLessThan(60).anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    private static ScannedText body(String text) {
        return new ScannedText(text, ScannedText.Kind.BODY, Positions.lines("a.md", text, 1));
    }
}
