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
            int from = minor > 0 ? i + minor + MINOR_NAMING.length(view, i + minor) : behind(view, i, setting.masked());
            int name = from == i ? 0 : name(view, i, from);
            if (name > 0) {
                Severity severity = minor > 0 || setting.masked() ? Severity.BLOCK : Severity.WARNING;
                hits.add(hit(view, from, from + name).as(severity));
            }
            i = Math.max(i, from + name - 1);
        }
    }

    /** Behind the word at {@code i} that a name may follow; {@code i} itself where there is none. */
    private static int behind(Squeezed view, int i, boolean masked) {
        int label = ROLE_LABELS.length(view, i);
        label = label > 0 ? label : PERSONS.length(view, i);
        label = label > 0 || !masked ? label : Math.max(NAME_LABELS.length(view, i), NAMING.length(view, i));
        return i + label;
    }

    /** The length of the name at {@code from}, behind the word at {@code i}; 0 if there is none. */
    private static int name(Squeezed view, int i, int from) {
        char last = view.at(from - 1);
        if (last == '|' && heading(view, i)) {
            return 0;
        }
        boolean named = NAME_LABELS.length(view, from - 3) > 0;
        boolean role = last == ':' || last == '|';
        return ChineseNames.length(view, from, named ? Before.NAME : role ? Before.ROLE : Before.NOTHING);
    }

    /** Whether the line of {@code i} is the heading of a table. */
    private static boolean heading(Squeezed view, int i) {
        int next = view.lineEnd(i) + 1;
        return view.has(next, "|-") || view.has(next, "|:-") || view.has(next, "--") || view.has(next, ":-");
    }

    /** Behind the full name of an inmate at {@code i}, label included; 0 if none is named there. */
    static int inmate(Squeezed view, int i) {
        int from = ANY.length(view, i) == 0 || MINORS.length(view, i) > 0 ? i : behind(view, i, true);
        int name = from == i ? 0 : name(view, i, from);
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
