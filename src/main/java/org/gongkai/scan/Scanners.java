package org.gongkai.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.HiddenText;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.pasted.IndentedText;
import org.gongkai.scan.pasted.JoinedLines;
import org.gongkai.scan.pasted.LiteralEmphasis;
import org.gongkai.scan.pasted.LiteralHeadings;
import org.gongkai.scan.pasted.LiteralLinks;
import org.gongkai.scan.pasted.LiteralLists;
import org.gongkai.scan.pasted.LiteralTables;
import org.gongkai.scan.pasted.LostCells;
import org.gongkai.scan.pasted.Radicals;
import org.gongkai.scan.pasted.Slips;
import org.gongkai.scan.pasted.SpacedRows;
import org.gongkai.scan.pasted.SpacedWords;
import org.gongkai.scan.pasted.StraightQuotes;
import org.gongkai.scan.pasted.TabbedRows;
import org.gongkai.scan.pasted.UnderlinedText;
import org.gongkai.scan.person.Health;
import org.gongkai.scan.person.HomeAddresses;
import org.gongkai.scan.person.InmateRecords;
import org.gongkai.scan.person.Mailboxes;
import org.gongkai.scan.person.PersonalNumbers;
import org.gongkai.scan.person.PlatesAndPassports;
import org.gongkai.scan.person.SpreadNumbers;
import org.gongkai.scan.person.UnmaskedNames;
import org.gongkai.scan.secrecy.ClassificationMarks;
import org.gongkai.scan.secrecy.CopyNumber;
import org.gongkai.scan.secrecy.DisclosureNotes;
import org.gongkai.scan.secrecy.InternalMarks;
import org.gongkai.scan.secrecy.OfficeRoutine;
import org.gongkai.scan.secrecy.StandingMarks;
import org.gongkai.scan.wording.AnnouncedAttachments;
import org.gongkai.scan.wording.Brackets;
import org.gongkai.scan.wording.CitedArticles;
import org.gongkai.scan.wording.CitedLaws;
import org.gongkai.scan.wording.CitedNumbers;
import org.gongkai.scan.wording.DateWriting;
import org.gongkai.scan.wording.Doubles;
import org.gongkai.scan.wording.HalfWidth;
import org.gongkai.scan.wording.InnerTitle;
import org.gongkai.scan.wording.LineBreaks;
import org.gongkai.scan.wording.OfficeNames;
import org.gongkai.scan.wording.StrayLatin;
import org.gongkai.scan.wording.Unfinished;
import org.gongkai.scan.wording.WrongWords;
import org.gongkai.scan.wording.YearOfReport;

/** All scanners (全部查验): a text ▸ findings. Pure, and safe for several threads. */
public final class Scanners {

    /** So many findings of one rule are told for one text; then only how many more there are. */
    private static final int TOLD = 20;

    private static final List<Scanner> EVERY_TEXT = List.of(
            new ClassificationMarks(),
            new StandingMarks(),
            new InternalMarks(),
            new DisclosureNotes(),
            new OfficeRoutine(),
            new CopyNumber(),
            new HiddenText(),
            new PersonalNumbers(),
            new SpreadNumbers(),
            new PlatesAndPassports(),
            new Mailboxes(),
            new HomeAddresses(),
            new UnmaskedNames(),
            new Health(),
            new InmateRecords(),
            new Unfinished());
    private static final List<Scanner> WRITING = List.of(
            new CitedNumbers(),
            new CitedLaws(),
            new CitedArticles(),
            new DateWriting(),
            new HalfWidth(),
            new Brackets(),
            new Doubles(),
            new WrongWords(),
            new StrayLatin());
    private static final List<Slips> PASTED_WORDS = List.of(new Radicals(), new SpacedWords(), new StraightQuotes());
    private static final List<Scanner> WHOLE_TEXTS = List.of(
            new LineBreaks(), new AnnouncedAttachments(), new OfficeNames(), new InnerTitle(), new YearOfReport());
    private static final List<Slips> PASTED_MARKDOWN = List.of(
            new LiteralTables(),
            new TabbedRows(),
            new SpacedRows(),
            new LiteralLinks(),
            new LiteralHeadings(),
            new LiteralEmphasis(),
            new LiteralLists(),
            new LostCells(),
            new UnderlinedText(),
            new IndentedText(),
            new JoinedLines());

    static final List<Scanner> ALL = Stream.of(EVERY_TEXT, WRITING, PASTED_WORDS, WHOLE_TEXTS, PASTED_MARKDOWN)
            .<Scanner>flatMap(List::stream)
            .toList();

    /** Those that also know how to mend what they find. */
    static final List<Slips> MENDING =
            Stream.of(PASTED_MARKDOWN, PASTED_WORDS).flatMap(List::stream).toList();

    static final Clues CLUES = new Clues(ALL);

    private Scanners() {}

    /** The findings of a text of which nothing more is known: it is held to what any public text must stand. */
    public static List<Finding> scan(ScannedText text) {
        return scan(text, Setting.PUBLIC);
    }

    /** The findings of a text that belongs to an entry. */
    public static List<Finding> scan(ScannedText text, Setting setting) {
        return findings(text, hits(text, setting));
    }

    static List<Hit> hits(ScannedText text, Setting setting) {
        Hits hits = new Hits();
        long needed = CLUES.in(text.squeezed());
        int last = switch (text.kind()) {
            case BODY, LAYOUT -> ALL.size();
            case FOREIGN_BODY -> ALL.size() - PASTED_MARKDOWN.size();
            case HEADER -> EVERY_TEXT.size() + WRITING.size() + PASTED_WORDS.size();
            case WORDS, FILE_NAME, EMBEDDED -> EVERY_TEXT.size();
        };
        int first = text.kind() == ScannedText.Kind.LAYOUT ? ALL.size() - PASTED_MARKDOWN.size() : 0;
        for (int i = first; i < last; i++) {
            if ((needed & (1L << i)) != 0) {
                ALL.get(i).scan(text, setting, hits);
            }
        }
        return hits.list();
    }

    static List<Finding> findings(ScannedText text, List<Hit> hits) {
        List<Finding> findings = new ArrayList<>();
        Map<Object, List<Hit>> alike = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Object key = hit.many()
                    ? List.of(hit.rule(), hit.severity(), hit.message())
                    : List.of(hit.rule(), hit.severity());
            alike.computeIfAbsent(key, unused -> new ArrayList<>()).add(hit);
        }
        for (List<Hit> same : alike.values()) {
            if (same.get(0).many()) {
                findings.add(together(text, same));
            } else {
                one(text, same, findings);
            }
        }
        return findings;
    }

    private static void one(ScannedText text, List<Hit> same, List<Finding> findings) {
        same.stream().limit(TOLD).forEach(hit -> findings.add(finding(text, hit, hit.message())));
        if (same.size() > TOLD) {
            Hit next = same.get(TOLD);
            int more = same.size() - TOLD;
            findings.add(finding(text, next, new Wording("还有 " + more + " 处同类问题", more + " more of the same kind")));
        }
    }

    private static Finding together(ScannedText text, List<Hit> same) {
        Hit first = same.get(0);
        int count = same.size();
        if (count == 1) {
            return finding(text, first, first.message());
        }
        Place next = text.positions().at(same.get(1).from());
        String where = next.line() == 0 ? "" : next.line() + ":" + next.column();
        return finding(
                text,
                first,
                new Wording(
                        first.message().zh() + "（共 " + count + " 处" + (where.isEmpty() ? "" : "，下一处在 " + where) + "）",
                        first.message().en() + " (" + count + " places"
                                + (where.isEmpty() ? "" : ", the next at " + where) + ")"));
    }

    private static Finding finding(ScannedText text, Hit hit, Wording message) {
        Rule rule = hit.rule();
        Wording within = text.positions().within(hit.from());
        Wording told = within.isEmpty()
                ? message
                : new Wording(within.zh() + "：" + message.zh(), within.en() + ": " + message.en());
        return Finding.of(rule, text.positions().at(hit.from()), told, hit.hint())
                .as(hit.severity());
    }
}
