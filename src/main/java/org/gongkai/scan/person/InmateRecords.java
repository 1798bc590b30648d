package org.gongkai.scan.person;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.scan.letters.WordList;

/**
 * How named inmates are doing (罪犯个人的计分考评、分级处遇、奖惩): information for their relatives, in the visiting room and not on
 * the open web (司发〔2015〕7号). Rules about 计分考评 are public; tables and lists of persons are refused.
 */
public final class InmateRecords implements Scanner {

    private static final List<String> RECORDS =
            List.of("计分", "考核分", "考评", "积分", "处遇", "奖惩", "表扬", "记功", "禁闭", "记过", "扣分", "加分", "改造表现");
    private static final List<String> INMATES = List.of("罪犯", "服刑", "改造", "处遇", "监区", "囚");
    private static final List<String> PUBLIC_MATTERS = List.of("减刑", "假释", "刑期", "暂予监外执行");
    private static final List<String> STAFF = List.of("民警", "干警", "警察", "职工", "公务员", "录用");
    private static final List<String> LISTS = List.of("结果", "名单", "公示", "明细", "台账", "情况表", "一览");
    /** What stands in the heading of a table of named persons without tabs. */
    private static final WordList NAMES =
            WordList.of("姓名|", "姓名\n", "罪犯|", "罪犯\n", "服刑人员|", "服刑人员\n", "编号|", "编号\n", "囚号|", "番号|");

    private static final int ABOVE = 160;
    private static final Wording HINT =
            new Wording("在会见室等场所向近亲属提供，不在网上公开", "offer it to the relatives in the visiting room, not on the open web");

    @Override
    public List<String> clues() {
        return WordList.all(InmateProse.CLUES, WordList.of("姓名", "罪犯", "服刑人员", "计分考", "分级处遇", "奖惩", "编号", "囚号", "番号"));
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.open()) {
            return;
        }
        if (text.kind() == ScannedText.Kind.HEADER) {
            title(text, setting, hits);
        } else if (text.maybeTables()
                && (text.kind() == ScannedText.Kind.EMBEDDED
                        || text.text().indexOf('\t') >= 0
                        || NAMES.anywhere(text.squeezed()))) {
            for (List<Row> table : text.tables()) {
                table(text, table, setting, hits);
            }
        }
        lines(text.squeezed(), any(PUBLIC_MATTERS, setting.title()), hits);
    }

    private static void title(ScannedText text, Setting setting, Hits hits) {
        String title = text.text();
        boolean records = title.contains("计分考") || title.contains("分级处遇") || title.contains("奖惩");
        if (title.equals(setting.title())
                && records
                && any(INMATES, title)
                && LISTS.stream().anyMatch(bare(title)::endsWith)) {
            hits.add(hit(0, title.length(), "标题像是罪犯个人的考评、处遇或奖惩", "the title speaks of inmates' records"));
        }
    }

    /** The title without what stands in brackets at its end. */
    private static String bare(String title) {
        int bracket = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        return bracket > 0 && (title.endsWith("）") || title.endsWith(")")) ? title.substring(0, bracket) : title;
    }

    private static void table(ScannedText text, List<Row> table, Setting setting, Hits hits) {
        Row heading = table.get(0);
        int names = -1;
        boolean matter = any(PUBLIC_MATTERS, setting.title());
        List<Integer> records = new ArrayList<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            String cell = heading.text(i).replace(" ", "").replace("　", "");
            boolean number = (cell.endsWith("编号") && any(INMATES, cell)) || cell.equals("囚号") || cell.endsWith("番号");
            if (names < 0 && (cell.endsWith("姓名") || cell.equals("罪犯") || cell.equals("服刑人员") || number)) {
                names = i;
            } else if (any(RECORDS, cell)) {
                records.add(i);
            }
            matter |= any(PUBLIC_MATTERS, cell);
        }
        int start = heading.cells().get(0).from();
        String around = text.text().substring(Math.max(0, start - ABOVE), start) + setting.title();
        String head = String.join("", heading.texts());
        boolean inmates = setting.masked() || any(INMATES, around) || any(INMATES, head);
        if (names < 0 || !inmates || any(STAFF, around) || any(STAFF, head)) {
            return;
        }
        int named = 0;
        int told = 0;
        int first = -1;
        int firstTold = -1;
        for (Row row : table.subList(1, table.size())) {
            String name = row.text(names);
            boolean full = ChineseNames.cell(name);
            boolean person = full || (!matter && (ChineseNames.maskedCell(name) || number(name)));
            if (full) {
                named++;
                first = first < 0 ? row.cells().get(names).from() : first;
            }
            if (person && records.stream().anyMatch(column -> filled(row, column))) {
                told++;
                firstTold = firstTold < 0 ? row.cells().get(names).from() : firstTold;
            }
        }
        if (told > 0) {
            hits.add(hit(
                    firstTold,
                    lineEnd(text.text(), firstTold),
                    "表中列有 " + told + " 名罪犯的考评、处遇或奖惩",
                    "a table of " + told + " inmates' records"));
        }
        if (named > 0 && setting.masked()) {
            Wording message = new Wording("表中有 " + named + " 个姓名未隐去", named + " names of the table are not masked");
            Wording hint = new Wording("写成姓加“某”，例如 张某、李某某", "write the surname and 某, like 张某");
            hits.add(Hit.of(Rule.UNMASKED_NAME, first, lineEnd(text.text(), first), message, hint));
        }
    }

    private static boolean filled(Row row, int column) {
        return row.text(column).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether a cell is the number of an inmate. */
    private static boolean number(String cell) {
        return cell.length() >= 4 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Prose and lists: the first record of an inmate on each line. */
    private static void lines(Squeezed view, boolean matter, Hits hits) {
        for (int i = 0; i < view.length(); i++) {
            int end = InmateProse.record(view, i, matter);
            if (end > 0) {
                hits.add(hit(view.offset(i), view.end(end), "写有罪犯个人的考评、处遇或奖惩", "an inmate's records are told here"));
                i = view.lineEnd(end);
            }
        }
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static Hit hit(int from, int to, String zh, String en) {
        return Hit.of(Rule.INMATE_RECORD, from, to, new Wording(zh, en), HINT);
    }
}
