package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hanzi.Unified;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Radicals and compatibility ideographs in the place of Chinese characters, as the text of a PDF has them (部首代替汉字): they
 * look right, and browsers, screen readers and other programs take them for something else.
 */
public final class Radicals implements Slips {

    private static final int SHOWN = 8;

    @Override
    public List<Slip> slips(ScannedText scanned) {
        List<Edit> edits = scanned.squeezed().radicals() ? edits(scanned) : List.of();
        if (edits.isEmpty()) {
            return List.of();
        }
        String text = scanned.text();
        List<String> pairs = edits.stream()
                .map(edit -> shown(text, edit))
                .distinct()
                .limit(SHOWN)
                .toList();
        Edit first = edits.get(0);
        String count = edits.size() == 1 ? "" : "（共 " + edits.size() + " 处）";
        String english = edits.size() == 1 ? "" : " (" + edits.size() + " places)";
        Wording message = new Wording(
                "字形相同、编码不同的部首代替了汉字：" + String.join("、", pairs) + count,
                "radicals that look like characters stand for them: " + String.join(", ", pairs) + english);
        return List.of(new Slip(Hit.of(Rule.RADICAL_FORM, first.from(), first.to(), message, HINT), edits));
    }

    private static String shown(String text, Edit edit) {
        int written = text.codePointAt(edit.from());
        String number = Integer.toHexString(written).toUpperCase(java.util.Locale.ROOT);
        return text.substring(edit.from(), edit.to()) + "（U+" + number + "）→ " + edit.text();
    }

    @Override
    public List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        String text = scanned.text();
        for (int i = 0; i < text.length(); i++) {
            if (Unified.maybe(text.charAt(i))) {
                int written = text.codePointAt(i);
                int unified = Unified.of(written);
                int end = i + Character.charCount(written);
                if (unified != written) {
                    edits.add(new Edit(i, end, Character.toString(unified)));
                }
                i = end - 1;
            }
        }
        return edits;
    }

    private static final Wording HINT = new Wording(
            "换成规范的汉字；正文可以用 gongkai check --fix",
            "use the characters themselves; for the text gongkai check --fix does it");
}
