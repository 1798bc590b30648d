package org.gongkai.scan.secrecy;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Notes that contradict a disclosure to everybody (附注，条例 第十三条): 此件不予公开, （依申请公开）, 公开属性：不予公开. A note is a whole
 * sentence: 此件不公开拍卖 is another one, and 依申请公开的 tells of others.
 */
public final class DisclosureNotes implements Scanner {

    private static final WordList SUBJECTS = WordList.of(
            "此件", "本件", "此文件", "本文件", "该文件", "此文", "本文", "此公文", "本公文", "该件", "此通知", "本通知", "此资料", "本资料", "此材料", "本材料");
    private static final WordList MANNERS = WordList.of(
            "不予公开", "不公开", "不宜公开", "暂不公开", "依申请公开", "内部公开", "不予对外公开", "不对外公开", "不宜对外公开", "不向社会公开", "不予开放", "不予公開",
            "不公開", "依申請公開");
    private static final WordList LABELS =
            WordList.of("公开属性", "公开方式", "公开形式", "公开类别", "公开选项", "公开类型", "公开性质", "公開屬性", "公開方式");
    private static final WordList OF_THE_PAPER = WordList.of("信息", "文件", "本文", "本件", "公文", "政府信息");
    private static final WordList ALONE =
            WordList.of("(依申请公开", "(不予公开", "(不公开", "(依申请公开信息", "(不予公开信息", "(依申請公開", "(不予公開");
    private static final WordList FURTHER = WordList.of("发布", "刊登", "印发");

    private static final WordList FIRST = WordList.union(SUBJECTS, ALONE);

    @Override
    public List<String> clues() {
        Stream<String> manners = Stream.of("不予", "不公", "不宜", "不对", "不向", "暂不", "依申", "内部", "不\n", "暂\n", "依\n", "内\n")
                .flatMap(manner -> Stream.of("件", "文", "知", "料", ":", "|").map(before -> before + manner));
        Stream<String> marked =
                Stream.of("*", "_", "`", "~", "\\", "<").flatMap(mark -> Stream.of(":" + mark, "|" + mark));
        return Stream.of(manners, marked, Stream.of("件\n"), WordList.all(ALONE).stream())
                .flatMap(words -> words)
                .toList();
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; setting.open() && i < view.length(); i++) {
            boolean border = view.at(i) == ':' || view.at(i) == '|';
            int from = border ? LABELS.startOf(view, Clause.unmarkedBefore(view, i)) : i;
            int end = border
                    ? attribute(view, from, i)
                    : FIRST.length(view, i) == 0 ? 0 : Math.max(alone(view, i), note(view, i));
            if (end > 0) {
                add(new Clause(view, from, end), hits);
                i = end - 1;
            }
        }
    }

    /** Behind a note such as 此件不予公开, even where the line is broken inside; 0 where none begins. */
    private static int note(Squeezed view, int at) {
        int subject = SUBJECTS.length(view, at);
        if (subject == 0) {
            return 0;
        }
        int next = at + subject;
        boolean broken = view.at(next) == '\n' && view.at(next - 1) == '件';
        int end = manner(view, broken ? next + 1 : next);
        int further = end == 0 ? 0 : end + FURTHER.length(view, end);
        Clause clause = new Clause(view, at, further);
        boolean begins = clause.opens() || "。;:,".indexOf(clause.before()) >= 0 || clause.straightlyQuoted();
        return end > 0 && begins && clause.ends() ? further : 0;
    }

    /** 公开属性：不予公开, but not a list of the attributes. */
    private static int attribute(Squeezed view, int label, int border) {
        if (label < 0 || (Chars.han(view.at(label - 1)) && !OF_THE_PAPER.endsAt(view, label))) {
            return 0;
        }
        int end = manner(view, Clause.unmarked(view, border + 1));
        Clause clause = new Clause(view, label, end);
        return end > 0 && (clause.ends() || clause.after() == '(' || view.gap(end) > 0) ? end : 0;
    }

    /** （依申请公开） alone in its line. */
    private static int alone(Squeezed view, int at) {
        int end = at + ALONE.length(view, at);
        if (end == at || view.at(end) != ')') {
            return 0;
        }
        Clause bracket = new Clause(view, at, end + 1);
        boolean name = bracket.after() == '.';
        return name || (bracket.opensLine() && bracket.endsLine()) ? end + 1 : 0;
    }

    /** Behind 不予公开 and the like, in which a line may be broken; 0 where it does not stand at {@code at}. */
    private static int manner(Squeezed view, int at) {
        int whole = MANNERS.length(view, at);
        if (whole > 0) {
            return at + whole;
        }
        int end = view.lineEnd(at, 8);
        if (end == at || end >= view.length() || view.at(end) != '\n') {
            return 0;
        }
        String joined = view.part(at, end) + view.part(end + 1, view.lineEnd(end + 1, 8));
        int broken = MANNERS.length(new Squeezed(joined), 0);
        return broken > end - at ? at + broken + 1 : 0;
    }

    private static void add(Clause clause, Hits hits) {
        Squeezed view = clause.text();
        boolean quoted = clause.quoted() || clause.straightlyQuoted();
        boolean note = SUBJECTS.length(view, clause.from()) > 0;
        if (!quoted || !clause.says(Sayings.OF_MARKS)) {
            hits.add(contradiction(view, clause.from(), clause.to())
                    .as(note && !quoted ? Severity.BLOCK : Severity.WARNING));
        }
    }

    private static Hit contradiction(Squeezed view, int from, int to) {
        String shown = view.part(view.at(from) == '(' ? from + 1 : from, view.at(to - 1) == ')' ? to - 1 : to)
                .replace("\n", "");
        return view.hit(
                Rule.DISCLOSURE,
                from,
                to,
                new Wording(
                        "公开属性是主动公开，正文却写着“" + shown + "”",
                        "to be disclosed to everybody, but the text says “" + shown + "”"),
                new Wording(
                        "核对公开属性；确可公开的，删去附注后重新审查",
                        "check the attribute; if it is public, remove the note and have it reviewed again"));
    }
}
