package org.gongkai.scan;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Where a person lives (住址): a label such as 家住 or 户籍地 and behind it a house number, a room or a village group. */
final class HomeAddresses implements Scanner {

    private static final int REACH = 48;
    private static final WordList HOMES = WordList.of(
            "家住", "家庭住址", "家庭地址", "户籍地", "户籍所在地", "户籍地址", "户籍住址", "户口所在地", "现住", "现居住地", "暂住", "经常居住地", "居住地址", "住址");
    private static final WordList SEATS = WordList.of("住所地", "住所", "居住地");
    private static final WordList NO_HOME = WordList.of("现住院", "暂住证", "暂住人口", "现住房", "现住建");
    private static final Wording HINT = new Wording("只保留到县（市、区）一级", "name the county, city or district only");

    @Override
    public List<String> clues() {
        return WordList.all(HOMES, SEATS);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int home = HOMES.length(view, i);
            int seat = home > 0 ? 0 : SEATS.length(view, i);
            if (home + seat == 0 || NO_HOME.length(view, i) > 0) {
                continue;
            }
            int end = house(view, i + home + seat);
            if (end > 0) {
                Severity severity = home > 0 || setting.masked() ? Severity.BLOCK : Severity.WARNING;
                hits.add(Hit.of(
                                Rule.PRIVATE_DATA,
                                view.offset(i),
                                view.end(end),
                                new Wording("住址“" + view.part(i, i + home + seat) + "…”", "home address"),
                                HINT)
                        .as(severity));
                i = end;
            }
        }
    }

    /** Behind the house number, room or group that follows on the same line; 0 where there is none. */
    private static int house(Squeezed view, int from) {
        boolean place = false;
        for (int i = from; i < from + REACH; i++) {
            char c = view.at(i);
            if (c == '\n' || c == '。' || c == ';') {
                return 0;
            }
            place |= "省市县区镇乡街路村巷旗".indexOf(c) >= 0;
            boolean numbered = Chars.digit(view.at(i - 1)) || "一二三四五六七八九十甲乙丙丁".indexOf(view.at(i - 1)) >= 0;
            boolean unit = "号室组栋幢户".indexOf(c) >= 0 || view.has(i, "单元") || view.has(i, "号楼");
            if (place && numbered && unit && i - 1 > from && !view.has(i, "组织") && !view.has(i, "户籍")) {
                return i + 1;
            }
        }
        return 0;
    }
}
