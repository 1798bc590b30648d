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

/**
 * Where a person lives (住址): behind a label such as 家住 or 户籍地, behind 住 and the name of a place, or with no word at all
 * down to the flat; always with a house number, a room or a village group. The addresses of offices are public.
 */
public final class HomeAddresses implements Scanner {

    private static final int REACH = 48;
    private static final int AROUND = 40;
    private static final WordList HOMES = WordList.of(
            "家住", "家庭住址", "家庭地址", "户籍地", "户籍所在地", "户籍地址", "户籍住址", "户口所在地", "现住", "现居住地", "暂住", "经常居住地", "居住地址", "住址",
            "居住在", "居住于", "现居", "租住", "家在", "住在", "居于");
    private static final WordList SEATS = WordList.of("住所地", "住所", "居住地");
    private static final WordList LIVES = WordList.of("住");
    private static final WordList NO_HOME = WordList.of(
            "现住院", "暂住证", "暂住人口", "现住房", "现住建", "住房", "住院", "住宅", "住建", "住宿", "住户", "住处", "住地", "住权", "住所", "住址",
            "住在地");
    private static final WordList ENTERING =
            WordList.of("入", "居", "暂", "现", "租", "家", "驻", "记", "留", "保", "守", "抓", "稳", "停", "挡");
    private static final WordList PLACES = WordList.of("省", "市", "自治区", "自治州", "县", "区", "旗");
    private static final WordList OFFICES = WordList.of(
            "地址", "地点", "办公", "办理", "受理", "邮寄", "寄至", "投递", "窗口", "会场", "注册地", "送达", "领取", "报名", "开标", "位于", "坐落", "单位",
            "法院", "监狱", "公司", "中心", "大厦", "大楼", "酒店", "宾馆", "学校", "医院", "银行", "会议", "事务所", "采购", "联系", "局", "厅");
    private static final WordList PERSONS = WordList.of(
            "罪犯", "服刑人员", "被害人", "被告人", "申请人", "保证人", "监护人", "证人", "男", "女", "汉族", "族", "出生", "文化", "身份证", "户籍", "身份号码",
            "家属", "亲属");
    private static final Wording HINT = new Wording("只保留到县（市、区）一级", "name the county, city or district only");

    @Override
    public List<String> clues() {
        return WordList.all(HOMES, SEATS, LIVES, WordList.of("室", "单元", "户", "号楼", "组"));
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int home = HOMES.length(view, i);
            int seat = home > 0 ? 0 : SEATS.length(view, i);
            boolean lives = home + seat == 0 && view.at(i) == '住' && lives(view, i);
            boolean city = home + seat == 0 && !lives && PLACES.length(view, i) > 0;
            if (city) {
                i = Math.max(i, bare(view, i, setting, hits));
            } else if (lives || (home + seat > 0 && NO_HOME.length(view, i) == 0)) {
                int label = Math.max(1, home + seat);
                int end = house(view, i + label, lives);
                if (end > 0) {
                    Severity severity = seat > 0 && !setting.masked() ? Severity.WARNING : Severity.BLOCK;
                    hits.add(hit(view, i, end, view.part(i, i + label)).as(severity));
                    i = end;
                }
            }
        }
    }

    /** Whether 住 stands before a place where somebody lives. */
    private static boolean lives(Squeezed view, int i) {
        return NO_HOME.length(view, i) == 0 && ENTERING.length(view, i - 1) == 0;
    }

    /**
     * An address without a word that says so, from a city on down to a flat: of a person where one is spoken of; in
     * columns whose personal data is masked, unless an office is.
     */
    private static int bare(Squeezed view, int place, Setting setting, Hits hits) {
        int end = Chars.han(view.at(place - 1)) ? house(view, place, true) : 0;
        if (end == 0
                || !flat(view, place, end)
                || OFFICES.anywhere(view, view.start(place, AROUND, "\n。"), view.lineEnd(end, AROUND))) {
            return 0;
        }
        if (setting.masked() || PERSONS.anywhere(view, view.start(place, AROUND, "\n。"), place)) {
            hits.add(hit(view, place - 1, end, view.part(place - 1, place + 1)));
            return end;
        }
        return 0;
    }

    /** Whether the address names a street or a village, and in it a flat, a room or a group. */
    private static boolean flat(Squeezed view, int from, int end) {
        boolean street = false;
        int numbers = 0;
        for (int i = from; i < end; i++) {
            street |= "路街道巷弄村屯镇乡苑园".indexOf(view.at(i)) >= 0 || view.has(i, "小区");
            numbers += "号室户组栋幢单元".indexOf(view.at(i)) >= 0 && number(view.at(i - 1)) ? 1 : 0;
        }
        return street && numbers > 0 && ("室户组".indexOf(view.at(end - 1)) >= 0 || numbers > 1);
    }

    private static boolean number(char c) {
        return Chars.digit(c) || "一二三四五六七八九十甲乙丙丁".indexOf(c) >= 0;
    }

    private static Hit hit(Squeezed view, int from, int end, String shown) {
        return view.hit(Rule.PRIVATE_DATA, from, end, new Wording("住址“" + shown + "…”", "home address"), HINT);
    }

    /**
     * Behind the house number, room or group that follows on the same line, or behind the last of several; 0 where there
     * is none.
     *
     * @param whole whether a city or county must be named, and a street or a village in it
     */
    private static int house(Squeezed view, int from, boolean whole) {
        boolean place = false;
        boolean city = !whole;
        int end = 0;
        for (int i = from; i < from + REACH; i++) {
            char c = view.at(i);
            if (c == '\n' || c == '。' || c == ';' || (end > 0 && (c == ',' || c == '、'))) {
                return end;
            }
            city |= "省市县区旗州".indexOf(c) >= 0;
            place |= "省市县区镇乡街路村巷旗".indexOf(c) >= 0;
            boolean unit = "号室组栋幢户".indexOf(c) >= 0 || view.has(i, "单元") || view.has(i, "号楼");
            if (place
                    && city
                    && number(view.at(i - 1))
                    && unit
                    && i - 1 > from
                    && !view.has(i, "组织")
                    && !view.has(i, "户籍")) {
                end = i + 1;
            } else if (whole && end == 0 && c == ',') {
                return 0;
            }
        }
        return end;
    }
}
