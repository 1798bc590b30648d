package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.junit.jupiter.api.Test;

/** No scanner is spared a text in which it would find something. */
final class CluesTest {

    private static final List<Setting> SETTINGS = List.of(
            Setting.PUBLIC,
            new Setting(true, true, Set.of(), LocalDate.MAX, "2024年政府信息公开工作年度报告", List.of()),
            new Setting(false, false, Set.of(), LocalDate.MAX, "罪犯计分考评结果公示", List.of("a.pdf")));

    @Test
    void everyExampleIsLookedAtByWhateverFindsSomethingInIt() throws IOException {
        int found = 0;
        for (Spec spec : Spec.all()) {
            found += finders(spec.text());
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void neitherBlanksNorOtherWidthsHideAClue() throws IOException {
        List<String> texts = new ArrayList<>();
        Spec.all().forEach(spec -> texts.add(spec.text()));
        int found = 0;
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            String text = texts.get(random.nextInt(texts.size())) + texts.get(random.nextInt(texts.size()));
            StringBuilder disguised = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean wide = c > ' ' && c < 0x7F && random.nextInt(4) == 0;
                disguised.append(wide ? (char) (c + 0xFEE0) : c);
                if (random.nextInt(12) == 0) {
                    disguised.append(" \u200B\u3000\t\n\u00AD".charAt(random.nextInt(6)));
                }
            }
            found += finders(disguised.toString());
        }
        assertThat(found).isGreaterThan(5000);
    }

    private static int finders(String text) {
        int found = 0;
        for (ScannedText.Kind kind : ScannedText.Kind.values()) {
            for (Setting setting : SETTINGS) {
                ScannedText scanned = new ScannedText(text, kind, Positions.lines("a.md", text, 1));
                long asked = Scanners.CLUES.in(scanned.squeezed());
                for (int i = 0; i < Scanners.ALL.size(); i++) {
                    Hits hits = new Hits();
                    Scanners.ALL.get(i).scan(scanned, setting, hits);
                    if (!hits.list().isEmpty()) {
                        found++;
                        assertThat(asked >> i & 1)
                                .as("%s in: %s", Scanners.ALL.get(i).getClass().getSimpleName(), text)
                                .isEqualTo(1);
                    }
                }
            }
        }
        return found;
    }
}
