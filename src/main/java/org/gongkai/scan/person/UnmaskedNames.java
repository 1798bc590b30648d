package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.person.ChineseNames.Before;

/**
 * Full names that should be masked as 姓 + 某 (姓名未隐去): of minors everywhere (未成年人保护法 第一百零三条), of inmates, victims and
 * witnesses in columns whose personal data is masked; elsewhere worth a look.
 */
public final class UnmaskedNames implements Scanner {

    private static final WordList PERSONS = Lists.words("person");
    private static final WordList MINORS = Lists.words("minor");
    private static final WordList NAME_LABELS = Lists.words("name-label");
    private static final WordList ROLE_LABELS = Lists.words("role-label");
    private static final WordList NAMING = Lists.words("naming");
    private static final WordList MINOR_NAMING = Lists.words("minor-naming");
    private static final WordList ANY = Lists.words("person", "minor", "name-label", "role-label", "naming");
    private static final Wording HINT = new Wording("写成姓加“某”，例如 张某、李某某", "write the surname and 某, like 张某");

    @Override
    public List<String> clues() {
        return WordList.all(ANY);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (ANY.length(view, i) == 0) {
                continue;
            }
            int minor = MINORS.length(view, i);
            int label = behind(view, i, minor, setting.masked());
            int from = label == i ? i : unmasked(view, label);
            int name = label == i ? 0 : name(view, i, label, from);
            if (name > 0) {
                Severity severity = minor > 0 || setting.masked() ? Severity.BLOCK : Severity.WARNING;
                hits.add(hit(view, from, from + name).as(severity));
            }
            i = Math.max(i, from + name - 1);
        }
    }

    /** Behind the word at {@code i} that a name may follow; {@code i} itself where there is none. */
    private static int behind(Squeezed view, int i, int minor, boolean masked) {
        if (minor > 0) {
            return i + minor + MINOR_NAMING.length(view, i + minor);
        }
        int role = Math.max(ROLE_LABELS.length(view, i), PERSONS.length(view, i));
        int label = role > 0 || !masked ? role : Math.max(NAME_LABELS.length(view, i), NAMING.length(view, i));
        return i + label;
    }

    /** Behind the masked names of a list that begins at {@code i}: 李某、王小丽. */
    private static int unmasked(Squeezed view, int i) {
        int at = i;
        while (ChineseNames.surname(view, at)) {
            int mask = SpokenOf.masked(view, at + 1) ? at + 2 : view.at(at + 2) == '某' ? at + 3 : at;
            mask += mask > at && view.at(mask) == view.at(mask - 1) ? 1 : 0;
            if (mask == at || "、和与及".indexOf(view.at(mask)) < 0) {
                break;
            }
            at = mask + 1;
        }
        return at;
    }

    /** The length of the name at {@code from}, behind the word at {@code i} that ends at {@code label}; 0 if there is none. */
    private static int name(Squeezed view, int i, int label, int from) {
        char last = view.at(label - 1);
        if (last == '|' && heading(view, i)) {
            return 0;
        }
        boolean named = NAME_LABELS.length(view, label - 3) > 0;
        boolean role = last == ':' || last == '|';
        return ChineseNames.length(view, from, named ? Before.NAME : role ? Before.ROLE : Before.NOTHING);
    }

    /** No row of a table is wider. */
    private static final int WIDE = 2_000;

    /** Whether the line of {@code i} is the heading of a table. */
    private static boolean heading(Squeezed view, int i) {
        int next = view.lineEnd(i, WIDE) + 1;
        return view.has(next, "|-") || view.has(next, "|:-") || view.has(next, "--") || view.has(next, ":-");
    }

    /** Behind the full name of an inmate at {@code i}, label included; 0 if none is named there. */
    static int inmate(Squeezed view, int i) {
        int from = ANY.length(view, i) == 0 || MINORS.length(view, i) > 0 ? i : behind(view, i, 0, true);
        int name = from == i ? 0 : name(view, i, from, from);
        return name == 0 ? 0 : from + name;
    }

    static Hit hit(Squeezed view, int from, int to) {
        String shown = view.part(from, from + 1) + "…";
        return view.hit(
                Rule.UNMASKED_NAME,
                from,
                to,
                new Wording("姓名“" + shown + "”未隐去", "the name “" + shown + "” is not masked"),
                HINT);
    }
}
