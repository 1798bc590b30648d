package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Tables;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.scan.letters.WordList;

/**
 * How a mobile telephone number stands in a text (手机号码的用途): as the contact of an office or a purchase, which a reader
 * needs, or as that of a person.
 */
final class Telephones {

    private static final int REACH = 60;
    private static final int LINES = 3;
    private static final int SHORT_LINE = 40;
    private static final WordList LABELS = WordList.of(
            "电话", "手机", "联系方式", "移动电话", "手机号", "号码", "热线", "电话号码", "手机号码", "通讯方式", "TEL", "Tel", "tel", "Mobile",
            "mobile", "☎");
    private static final WordList CONTACTS = WordList.of(
            "联系人", "联系电话", "联系方式", "联络人", "联络员", "经办人", "咨询", "监督电话", "举报电话", "服务电话", "办公电话", "热线", "采购人", "采购单位",
            "采购代理", "代理机构", "投诉电话", "值班电话", "预约电话", "项目联系", "报名电话", "受理电话", "供应商", "招标人", "采购项目");
    /** Whose telephone is their own affair. */
    private static final WordList PERSONS = WordList.of(
            "罪犯", "服刑", "家属", "亲属", "被害人", "受害人", "当事人", "证人", "申请人", "投诉人", "举报人", "来访人", "被执行人", "患者", "监护人", "保证人",
            "家长", "父亲", "母亲", "配偶", "妻子", "丈夫", "子女", "家庭电话", "住宅电话", "个人电话", "本人", "戒毒人员", "矫正对象", "刑释", "身份证");

    private static final List<String> OFFICES =
            List.of("联系人", "单位", "部门", "机构", "科室", "监狱", "处室", "职务", "采购", "企业", "公司", "供应商", "窗口", "办公");

    private Telephones() {}

    /** Whether a heading says that telephone numbers stand below it. */
    static boolean label(String heading) {
        return heading.contains("电话") || heading.contains("手机") || heading.contains("联系方式");
    }

    /** Whether the label of a telephone ends right before {@code at}: a colon, a border or a line end may stand between. */
    static boolean labelled(Squeezed view, int at) {
        int i = at - 1;
        while (i >= 0 && at - i < 24 && "|:\n-*_.(号码为是+".indexOf(view.at(i)) >= 0) {
            i--;
        }
        for (int from = i; from > i - 6 && from >= 0; from--) {
            int length = LABELS.length(view, from);
            if (length > 0 && from + length >= i + 1) {
                return true;
            }
        }
        return false;
    }

    /** What a mobile number weighs: an information as the contact of an office, else it blocks. */
    static Severity severity(ScannedText text, int at, Setting setting) {
        return !setting.masked() && office(text, at) ? Severity.INFO : Severity.BLOCK;
    }

    private static boolean office(ScannedText text, int at) {
        Squeezed view = text.squeezed();
        int start = view.lineStart(at, REACH);
        for (int i = at - 1; i >= start; i--) {
            if (view.at(i) == '。' || PERSONS.length(view, i) > 0) {
                return false;
            }
            if (CONTACTS.length(view, i) > 0) {
                return !person(view, Math.max(start, i - REACH / 2), i);
            }
        }
        return (at - start <= SHORT_LINE && above(view, start)) || heading(text, view.offset(at));
    }

    private static boolean person(Squeezed view, int from, int to) {
        for (int i = to - 1; i >= from && view.at(i) != '。'; i--) {
            if (PERSONS.length(view, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the short lines above, as of an address, is that of a contact. */
    private static boolean above(Squeezed view, int lineStart) {
        int end = lineStart - 1;
        for (int line = 0; line < LINES && end > 0; end--) {
            int start = view.lineStart(end, REACH);
            if (start == end) {
                continue;
            }
            if (end - start > SHORT_LINE || view.at(start) == '|' || person(view, start, end)) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (CONTACTS.length(view, i) > 0) {
                    return true;
                }
            }
            line++;
            end = start;
        }
        return false;
    }

    /** Whether the number stands in a table of offices, in a column of telephones. */
    private static boolean heading(ScannedText text, int offset) {
        if (!text.maybeTables()) {
            return false;
        }
        List<Row> table = Tables.around(text.tables(), offset);
        int column = table.stream().mapToInt(row -> row.column(offset)).max().orElse(-1);
        List<String> heading = table.isEmpty() ? List.of() : table.get(0).texts();
        if (column < 0 || column >= heading.size()) {
            return false;
        }
        String all = String.join("|", heading);
        Squeezed view = new Squeezed(all);
        return label(heading.get(column))
                && OFFICES.stream().anyMatch(all::contains)
                && !person(view, 0, view.length());
    }
}
