package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers and marks planted in random Chinese text, in many disguises. */
final class PlantedTest {

    private static final String HAN = "监狱管理局政府信息公开工作要点根据条例规定各单位认真落实制度建设服务群众及时准确发布";
    private static final List<String> MARKS = List.of("机密★10年", "绝密★30年", "秘密★长期", "密级：机密", "机密★");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @TestFactory
    Stream<DynamicTest> findsWhatIsPlantedInAnyForm() {
        return Stream.iterate(0, batch -> batch < 20, batch -> batch + 1)
                .map(batch -> DynamicTest.dynamicTest("seeds " + batch * 100 + "–" + (batch * 100 + 99), () -> {
                    for (int seed = batch * 100; seed < batch * 100 + 100; seed++) {
                        plant(seed);
                    }
                }));
    }

    private static void plant(int seed) {
        Random random = new Random(seed);
        int kind = seed % 4;
        String rule = List.of("R-60", "R-61", "R-61", "R-48").get(kind);
        String planted = kind == 0
                ? resident(random)
                : kind == 1 ? card(random) : kind == 2 ? mobile(random) : MARKS.get(random.nextInt(5));
        String disguised = kind == 3 ? spacedMark(planted, random) : disguised(planted, kind, random);
        String text = prose(random) + disguised + prose(random);
        List<String> found =
                Scanners.scan(new ScannedText(text, ScannedText.Kind.BODY, Positions.lines("a.md", text, 1))).stream()
                        .filter(finding -> finding.severity().key().equals("block"))
                        .map(finding -> finding.rule().id())
                        .toList();
        assertThat(found).as("seed %d: %s", seed, disguised).contains(rule);
    }

    private static String prose(Random random) {
        StringBuilder prose = new StringBuilder();
        for (int i = 10 + random.nextInt(300); i > 0; i--) {
            prose.append(HAN.charAt(random.nextInt(HAN.length())));
            if (random.nextInt(20) == 0) {
                prose.append("，。\n；、".charAt(random.nextInt(5)));
            }
        }
        return prose.append('是').toString();
    }

    static String resident(Random random) {
        String number = List.of("230103", "110105", "310115", "440304").get(random.nextInt(4))
                + (1940 + random.nextInt(70))
                + String.format("%02d%02d%03d", 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    private static String card(Random random) {
        StringBuilder number = new StringBuilder("62");
        int length = random.nextBoolean() ? 16 : 19;
        while (number.length() < length - 1) {
            number.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = number.length() - 1, twice = 1; i >= 0; i--, twice = 1 - twice) {
            int part = (number.charAt(i) - '0') * (twice + 1);
            sum += part > 9 ? part - 9 : part;
        }
        return number.append((10 - sum % 10) % 10).toString();
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
    }

    private static String disguised(String number, int kind, Random random) {
        String blank = List.of(" ", "　", "\u00A0", "-", "－", "\u2013").get(random.nextInt(6));
        int form = random.nextInt(kind == 0 ? 6 : 4);
        if (form > 3) {
            return pieces(number, random);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            boolean border = kind == 0 ? i == 6 || i == 14 : kind == 1 ? i % 4 == 0 && i > 0 : i == 3 || i == 7;
            if (form == 1 && border || form == 2 && i > 0) {
                text.append(blank);
            }
            if (form == 3 && i == 5) {
                text.append('\u200B');
            }
            text.append(number.charAt(i));
        }
        boolean wide = random.nextInt(3) == 0;
        return wide ? wide(text.toString()) : text.toString();
    }

    /** In two or three pieces over cells, lines, links or punctuation, or digit by digit. */
    private static String pieces(String number, Random random) {
        String joint = List.of(" | ", "\n", "<br>", "](x) [", "/", ".", "_", "\n\n", "\\\n", "·", "</b>")
                .get(random.nextInt(11));
        int cut = 4 + random.nextInt(5);
        return switch (random.nextInt(3)) {
            case 0 -> number.substring(0, cut) + joint + number.substring(cut);
            case 1 -> number.substring(0, 6) + joint + number.substring(6, 14) + joint + number.substring(14);
            default -> "。" + String.join(joint, number.split("")) + "。";
        };
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static String spacedMark(String mark, Random random) {
        String blank = List.of("", " ", "　", "\u200B").get(random.nextInt(4));
        String spaced = String.join(blank, mark.split(""));
        return random.nextBoolean() ? wide(spaced) : spaced;
    }
}
