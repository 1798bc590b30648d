package org.gongkai.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every way to mistype a word by one edit: a character lost, one too many, another one, two swapped. */
final class Typos {

    /** What slips in: look-alikes, the other script, blanks that look like none, letters of another alphabet. */
    private static final List<String> ALPHABET =
            "公 開 幵 不 丕 子 予 主 动 動 可 司 以 己 已 后 後 删 减 減 确 確 定 请 申 是 否 有 无 效 0 o O a e E r s t - _ е о а é"
                    .chars()
                    .filter(c -> c != ' ')
                    .mapToObj(Character::toString)
                    .collect(Collectors.toCollection(ArrayList::new));

    static {
        ALPHABET.addAll(List.of(" ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u202E"));
    }

    private Typos() {}

    static Set<String> of(String word) {
        Set<String> typos = new LinkedHashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            ALPHABET.forEach(one -> typos.add(before + one + after));
            if (i < word.length()) {
                typos.add(before + after.substring(1));
                ALPHABET.forEach(one -> typos.add(before + one + after.substring(1)));
            }
            if (i + 1 < word.length()) {
                typos.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        typos.remove(word);
        return typos;
    }
}
