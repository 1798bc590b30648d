package org.gongkai.audit;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Element;

/** What every page needs to be read aloud and found (页面基本要素, WCAG 2.1 2.4.2, 3.1.1, 4.1.1): R-130. */
final class PageBasics {

    private PageBasics() {}

    /** Checks language, title, charset, heading and ids; returns the ids. */
    static Set<String> check(HtmlPage sheet) {
        Element html = sheet.document().firstElementChild();
        if (html == null || html.attr("lang").isBlank()) {
            note(sheet, "页面没有声明语言", "the page does not name its language", "<html lang=\"zh-CN\">");
        }
        if (sheet.document().title().isBlank()) {
            note(sheet, "页面没有标题", "the page has no title", "<title>…</title>");
        }
        if (sheet.document().selectFirst("meta[charset=utf-8]") == null) {
            note(sheet, "页面没有声明编码", "the page does not name its charset", "<meta charset=\"utf-8\">");
        }
        Set<String> ids = new HashSet<>();
        int headings = 0;
        for (Element element : sheet.elements()) {
            if (element.nameIs("h1") && ++headings == 2) {
                sheet.note(Rule.PAGE_BASICS, element, "页面有不止一个 h1", "more than one h1");
            }
            String id = element.id();
            if (!id.isEmpty() && !ids.add(id)) {
                sheet.note(Rule.DUPLICATE_ID, element, "标识重复：" + id, "the id is used twice: " + id);
            }
        }
        if (headings == 0) {
            note(sheet, "页面没有 h1", "the page has no h1", "<h1>…</h1>");
        }
        sheet.elements().stream()
                .filter(element -> element.nameIs("a") && !element.attr("name").isEmpty())
                .forEach(element -> ids.add(element.attr("name")));
        return ids;
    }

    private static void note(HtmlPage sheet, String zh, String en, String hint) {
        sheet.note(Rule.PAGE_BASICS, sheet.document(), new Wording(zh, en), new Wording(hint, hint));
    }
}
