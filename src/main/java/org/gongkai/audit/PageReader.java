package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Element;

/** Parses one page, runs the checks that need no other page, and keeps what the others need. */
final class PageReader {

    /** three seconds on a slow line. */
    private static final int HEAVY = 1 << 20;

    private final AddressResolver addresses;

    PageReader(AddressResolver addresses) {
        this.addresses = addresses;
    }

    Found<PageRecord> read(String path, byte[] bytes) {
        List<Finding> found = new ArrayList<>();
        if (bytes.length > HEAVY) {
            found.add(Finding.of(
                    Rule.PAGE_WEIGHT,
                    Place.of(path),
                    new Wording("页面有 " + bytes.length + " 字节", "the page has " + bytes.length + " bytes"),
                    new Wording("请将长表格改为附件", "turn long tables into attachments")));
        }
        String text = FileTexts.decode(path, bytes).into(found);
        HtmlPage sheet = new HtmlPage(path, text);
        Element html = sheet.document().expectFirst("html");
        Optional<String> onward = MovedPage.target(sheet, addresses);
        PageLinks links = new PageLinks(sheet, addresses, onward.orElse(path));
        Set<String> ids = PageBasics.check(sheet);
        ActiveContent.check(sheet, onward.isPresent());
        links.check();
        Map<String, String> tags = PageTags.check(sheet, html.attr("data-kind"));
        found.addAll(sheet.findings());
        found.addAll(ResidentNumbers.in(path, text));
        PageRecord page = new PageRecord(
                sheet.path(),
                html.attr("data-kind"),
                html.attr("data-index"),
                html.attr("data-total"),
                tags,
                ids,
                links.leadsTo(),
                links.anchors(),
                Counters.of(sheet, addresses),
                links.count());
        return new Found<>(page, found);
    }
}
