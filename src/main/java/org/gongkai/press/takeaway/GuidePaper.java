package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.press.view.GuideView;
import org.gongkai.press.view.SiteView;

/** The guide to disclosure on paper (政府信息公开指南), with the office for disclosure below it, as on its page. */
final class GuidePaper {

    private GuidePaper() {}

    static List<Piece> pieces(PaperFrame frame, GuideView guide) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(frame.title(guide.title()));
        pieces.addAll(frame.text(guide.body()));
        pieces.add(Passage.of(Manner.HEADING_1, "政府信息公开工作机构"));
        office(frame.site().office()).forEach((name, value) -> {
            if (!value.isEmpty()) {
                pieces.add(Passage.of(Manner.TEXT, name + "：" + value));
            }
        });
        pieces.add(frame.imprint(List.of("修订日期：" + guide.revised().text())));
        return pieces;
    }

    private static Map<String, String> office(SiteView.Office office) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("机构名称", office.name());
        String postcode = office.postcode().isEmpty() ? "" : "（邮政编码：" + office.postcode() + "）";
        lines.put("办公地址", office.address().isEmpty() ? "" : office.address() + postcode);
        lines.put("办公时间", office.hours());
        lines.put("联系电话", office.phone());
        lines.put("传真号码", office.fax());
        lines.put("电子邮箱", office.email());
        lines.put("互联网联系方式", office.web().text());
        return lines;
    }
}
