package org.gongkai.scan;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.Tables.Row;

/**
 * How named inmates are doing (罪犯个人的计分考评、分级处遇、奖惩): information for their relatives, in the visiting room and not on
 * the open web (司发〔2015〕7号). Rules about 计分考评 are public; tables and lists of persons are refused.
 */
final class InmateRecords implements Scanner {

    private static final List<String> RECORDS =
            List.of("计分", "考核分", "考评", "积分", "处遇", "奖惩", "表扬", "记功", "禁闭", "记过", "扣分", "加分", "改造表现");
    private static final List<String> INMATES = List.of("罪犯", "服刑", "改造", "处遇", "监区", "囚");
    private static final List<String> PUBLIC_MATTERS = List.of("减刑", "假释", "刑期", "暂予监外执行");
    private static final List<String> LISTS = List.of("结果", "名单", "公示", "明细", "台账", "情况表", "一览");
    private static final WordList IN_LINE = WordList.of(
            "计分考评", "计分考核", "考核积分", "考核分", "分级处遇", "处遇等级", "处遇级别", "宽管", "普管", "严管", "考察级", "行政奖励", "行政奖惩", "奖惩情况");
    /** What stands in the heading of a table of named persons without tabs. */
    private static final WordList NAMES = WordList.of("姓名|", "姓名\n", "罪犯|", "罪犯\n", "服刑人员|", "服刑人员\n");

    private static final int ABOVE = 160;
    private static final Wording HINT =
            new Wording("在会见室等场所向近亲属提供，不在网上公开", "offer it to the relatives in the visiting room, not on the open web");

    @Override
    public List<String> clues() {
        return WordList.all(IN_LINE, WordList.of("姓名", "罪犯", "服刑人员", "计分考", "分级处遇", "奖惩"));
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.open()) {
            return;
        }
        if (text.kind() == ScannedText.Kind.HEADER) {
            title(text, setting, hits);
            return;
        }
        boolean tabs = text.text().indexOf('\t') >= 0;
        if (tabs || NAMES.anywhere(text.squeezed())) {
            for (List<Row> table : Tables.of(text.text())) {
                table(text, table, setting, hits);
            }
        }
        lines(text.squeezed(), hits);
    }

    private static void title(ScannedText text, Setting setting, Hits hits) {
        String title = text.text();
        boolean records = title.contains("计分考") || title.contains("分级处遇") || title.contains("奖惩");
        if (title.equals(setting.title()) && records && any(INMATES, title) && any(LISTS, title)) {
            hits.add(hit(0, title.length(), "标题像是罪犯个人的考评、处遇或奖惩", "the title speaks of inmates' records")
                    .as(Severity.WARNING));
        }
    }

    private static void table(ScannedText text, List<Row> table, Setting setting, Hits hits) {
        Row heading = table.get(0);
        int names = -1;
        boolean records = false;
        boolean matter = false;
        for (int i = 0; i < heading.cells().size(); i++) {
            String cell = heading.cells().get(i).replace(" ", "").replace("　", "");
            if (names < 0 && (cell.endsWith("姓名") || cell.equals("罪犯") || cell.equals("服刑人员"))) {
                names = i;
            }
            records |= any(RECORDS, cell);
            matter |= any(PUBLIC_MATTERS, cell);
        }
        if (names < 0) {
            return;
        }
        int start = heading.offsets().get(0);
        String around = text.text().substring(Math.max(0, start - ABOVE), start) + setting.title();
        boolean inmates = setting.masked() || any(INMATES, around) || any(INMATES, String.join("", heading.cells()));
        int named = 0;
        int first = -1;
        for (Row row : table.subList(1, table.size())) {
            if (names < row.cells().size() && ChineseNames.cell(row.cells().get(names))) {
                named++;
                first = first < 0 ? row.offsets().get(names) : first;
            }
        }
        if (!inmates) {
            return;
        }
        if (named > 0 && records) {
            hits.add(hit(
                    first,
                    lineEnd(text.text(), first),
                    "表中列有 " + named + " 名罪犯的考评、处遇或奖惩",
                    "a table of " + named + " inmates' records"));
        } else if (records && !matter) {
            hits.add(hit(
                            start,
                            lineEnd(text.text(), start),
                            "表格像是罪犯个人的考评、处遇或奖惩",
                            "the table looks like inmates' records")
                    .as(Severity.WARNING));
        }
        if (named > 0 && setting.masked()) {
            Wording message = new Wording("表中有 " + named + " 个姓名未隐去", named + " names of the table are not masked");
            Wording hint = new Wording("写成姓加“某”，例如 张某、李某某", "write the surname and 某, like 张某");
            hits.add(Hit.of(Rule.UNMASKED_NAME, first, lineEnd(text.text(), first), message, hint));
        }
    }

    /** Lists: a line that names an inmate and says the score, grade, reward or punishment. */
    private static void lines(Squeezed view, Hits hits) {
        for (int i = 0; i < view.length(); i++) {
            if (IN_LINE.length(view, i) == 0) {
                continue;
            }
            int end = view.lineEnd(i);
            int at = view.lineStart(i);
            while (at < end && Names.inmate(view, at) == 0) {
                at++;
            }
            if (at < end) {
                hits.add(hit(view.offset(at), view.end(end), "写有罪犯个人的考评、处遇或奖惩", "an inmate's records are told here"));
            }
            i = end;
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
