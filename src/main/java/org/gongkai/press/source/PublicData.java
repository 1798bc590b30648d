package org.gongkai.press.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.calendar.Notice;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.content.site.Term;
import org.gongkai.content.site.Unit;
import org.gongkai.json.Json;
import org.gongkai.page.Move;

/**
 * The data files of a site as far as they reach readers (公开的站点数据): key by key, so that nothing of the office goes out with
 * them. They are written in JSON, which is YAML, and are read like the office's own.
 */
final class PublicData {

    private PublicData() {}

    /** content/site.yaml. */
    static String site(Site site) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", site.organ());
        root.put(
                "site",
                present(
                        "name",
                        site.name(),
                        "domain",
                        site.domain(),
                        "id-code",
                        site.idCode(),
                        "address",
                        site.address(),
                        "emblem",
                        site.emblem().map(Site.NamedFile::path).orElse("")));
        Site.Office office = site.office();
        root.put(
                "office",
                present(
                        "name",
                        office.name(),
                        "address",
                        office.address(),
                        "postcode",
                        office.postcode(),
                        "hours",
                        office.hours(),
                        "phone",
                        office.phone(),
                        "fax",
                        office.fax(),
                        "email",
                        office.email(),
                        "web",
                        office.web()));
        Map<String, Object> footer = present(
                "icp",
                site.footer().icp(),
                "police",
                site.footer().police(),
                "contact",
                site.footer().contact(),
                "badge",
                site.footer().badge(),
                "mistakes",
                site.footer().mistakes(),
                "ipv6",
                site.footer().ipv6() ? "true" : "");
        if (!footer.isEmpty()) {
            root.put("footer", footer);
        }
        root.put(
                "index-number",
                present(
                        "organ-code",
                        site.indexPattern().organCode(),
                        "pattern",
                        site.indexPattern().written()));
        root.put("signatures", site.sm2Required() ? "sm2" : site.signaturesRequired() ? "required" : "optional");
        if (site.reviews() != Site.Reviews.UNDECLARED) {
            root.put("reviews", site.reviews() == Site.Reviews.ENTRIES ? "entries" : "everything");
        }
        site.pdf()
                .ifPresent(pdf -> root.put(
                        "pdf",
                        present("font", pdf.font().path(), "bold", pdf.bold().path())));
        if (site.word() != Site.WordCopies.NUMBERED) {
            root.put("word", site.word() == Site.WordCopies.ALL ? "all" : "none");
        }
        if (!site.topics().isEmpty()) {
            root.put("topics", site.topics().stream().map(SpecialTopic::written).toList());
        }
        return text(root);
    }

    /** content/categories.yaml. */
    static String categories(List<Category> roots) {
        return text(roots.stream().map(PublicData::column).toList());
    }

    private static Map<String, Object> column(Category column) {
        Map<String, Object> one = present(
                "key",
                column.key(),
                "name",
                column.name(),
                "type",
                column.type(),
                "description",
                column.description(),
                "keywords",
                column.keywords(),
                "item",
                column.code(),
                "regime",
                column.regime().word(),
                "none",
                column.none());
        if (!column.steps().equals(Role.USUAL)) {
            one.put("review", column.steps().stream().map(Role::key).toList());
        }
        column.closesAfter().map(Term::written).ifPresent(term -> one.put("closes-after", term));
        if (!column.clock().equals("formed")) {
            one.put("clock", column.clock());
        }
        if (!column.units().isEmpty()) {
            one.put("units", column.units().stream().map(PublicData::unit).toList());
        }
        if (!column.children().isEmpty()) {
            one.put(
                    "children",
                    column.children().stream().map(PublicData::column).toList());
        }
        return one;
    }

    private static Map<String, Object> unit(Unit unit) {
        Map<String, Object> one = present("name", unit.name(), "from", Integer.toString(unit.from()));
        if (unit.until() != Unit.STILL) {
            one.put("until", Integer.toString(unit.until()));
        }
        return one;
    }

    /** Name of a file of content/calendar/ ▸ its text. */
    static SortedMap<String, String> calendar(List<Notice> notices) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Notice notice : notices) {
            StringBuilder csv = new StringBuilder("date,kind,holiday\n");
            for (Map.Entry<LocalDate, Boolean> day : new TreeMap<>(notice.days()).entrySet()) {
                csv.append(day.getKey())
                        .append(day.getValue() ? ",work," : ",off,")
                        .append("假日\n");
            }
            files.put(notice.year() + ".csv", csv.toString());
        }
        return files;
    }

    /** content/redirects.csv: the rows whose target is public, with its address. */
    static String redirects(List<Move> moves) {
        StringBuilder csv = new StringBuilder("old,new\n");
        moves.forEach(move -> csv.append('"')
                .append(move.old().text())
                .append("\",")
                .append(move.target().path())
                .append('\n'));
        return csv.toString();
    }

    /** Keys and values in turn, without those that are empty. */
    static Map<String, Object> present(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                map.put(pairs[i], pairs[i + 1]);
            }
        }
        return map;
    }

    /** A value in the form for people. */
    static String text(Object value) {
        return Json.pretty(value) + "\n";
    }
}
