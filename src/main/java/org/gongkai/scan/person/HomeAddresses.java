package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * Where a person lives (住址): behind a label such as 户籍地, behind 住 or 现居 with a person or nobody as its subject, or with no
 * word at all down to the flat; always with a house number, a room or a village group. The addresses of offices are
 * public.
 */
public final class HomeAddresses implements Scanner {

    private static final int AROUND = 40;
    private static final int ABOVE = 80;
    private static final int REGION = 5;
    private static final WordList NOUNS = Lists.words("home-noun");
    private static final WordList VERBS = Lists.words("home-verb");
    private static final WordList SEATS = Lists.words("seat");
    private static final WordList NO_HOME = Lists.words("no-home");
    private static final WordList ORGANS = Lists.words("organ");
    private static final WordList OFFICES = Lists.words("bare-office");
    private static final WordList PLACES = WordList.of("省", "市", "自治区", "自治州", "县", "区", "旗");
    private static final WordList ANY = WordList.union(NOUNS, SEATS, VERBS, PLACES);
    private static final Wording HINT = new Wording("只保留到县（市、区）一级", "name the county, city or district only");

    @Override
    public List<String> clues() {
        return WordList.all(NOUNS, SEATS, VERBS, WordList.of("室", "单元", "户", "号楼", "组"));
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (ANY.length(view, i) == 0) {
                continue;
            }
            int noun = NOUNS.length(view, i);
            int seat = noun > 0 ? 0 : SEATS.length(view, i);
            int verb = noun + seat > 0 ? 0 : VERBS.length(view, i);
            int label = noun + seat + verb;
            if (label > 0) {
                int end = home(view, i, label, seat > 0, verb > 0, setting);
                if (end > 0) {
                    Severity severity = seat > 0 && !setting.masked() ? Severity.WARNING : Severity.BLOCK;
                    hits.add(hit(view, i, end, view.part(i, i + label)).as(severity));
                }
                i = Math.max(i + label - 1, Math.max(end, WrittenAddress.behind(view, i + label, false)));
            } else if (PLACES.length(view, i) > 0) {
                i = Math.max(i, bare(text, i, setting, hits));
            }
        }
    }

    /** Behind the address of a person's home that follows the label at {@code i}; 0 where none does. */
    private static int home(Squeezed view, int i, int label, boolean seat, boolean verb, Setting setting) {
        int from = i + label;
        int end = verb && !lives(view, i, from) ? 0 : WrittenAddress.behind(view, from, verb && label == 1);
        if (end == 0 || (seat && !ofPerson(view, i, end, setting))) {
            return 0;
        }
        boolean general = view.at(end) == '的' && !SpokenOf.before(view, i);
        return general ? 0 : end;
    }

    /** Whether the verb is one, and a person its subject, or nobody as where one speaks on. */
    private static boolean lives(Squeezed view, int i, int from) {
        Words words = Words.chinese();
        return NO_HOME.length(view, from - 1) == 0
                && !(from - i == 1 && words.has(view, i - 1, from))
                && (from - i == 1 || SpokenOf.called(view, i) || words.stands(view, i, from, Words.ORDINARY))
                && (SpokenOf.clause(view, i) == i || SpokenOf.before(view, i));
    }

    /** Whether a seat (住所) is that of a person and not of an organ. */
    private static boolean ofPerson(Squeezed view, int i, int end, Setting setting) {
        int line = view.lineStart(i, ABOVE);
        int above = view.lineStart(Math.max(0, line - 1), ABOVE);
        if (SpokenOf.person(view, SpokenOf.sentence(view, i), i)) {
            return true;
        }
        boolean organ = ORGANS.anywhere(view, above, view.lineEnd(end, AROUND));
        return !organ && (setting.masked() || WrittenAddress.flat(view, i, end));
    }

    /**
     * An address without a word that says so, from a city on down to a flat: of a person where one is spoken of; in
     * columns whose personal data is masked, unless an office is. In a table it may have a heading.
     */
    private static int bare(ScannedText text, int place, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        int from = SpokenOf.clause(view, place);
        if (place - from > REGION || place == from || !Chars.han(view.at(place - 1))) {
            return 0;
        }
        int end = WrittenAddress.behind(view, from, true);
        if (end == 0) {
            return 0;
        }
        boolean headed = view.at(from - 1) == '|' && NumberLabel.heads(text, place, NOUNS);
        boolean office = !headed && OFFICES.anywhere(view, view.start(place, AROUND, "\n。"), view.lineEnd(end, AROUND));
        boolean alone = ",、。;|)\n".indexOf(view.at(end)) >= 0;
        boolean person = (setting.masked() && alone) || SpokenOf.person(view, view.start(place, AROUND, "\n。"), from);
        if (headed || (!office && person && WrittenAddress.flat(view, from, end))) {
            hits.add(hit(view, from, end, view.part(from, from + 2)));
            return end;
        }
        return 0;
    }

    private static Hit hit(Squeezed view, int from, int end, String shown) {
        return view.hit(Rule.PRIVATE_DATA, from, end, new Wording("住址“" + shown + "…”", "home address"), HINT);
    }
}
