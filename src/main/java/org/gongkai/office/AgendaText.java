package org.gongkai.office;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.hash.Hashes;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.prose.Html;
import org.gongkai.sheet.OfficePage;
import org.gongkai.tables.CsvTable;

/** An agenda in the forms in which an office uses it (限期事项清单): text, table, page to print, calendar. */
public final class AgendaText {

    private static final DateTimeFormatter ICS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int FOLD = 73;

    private final List<Agenda.Item> items;
    private final LocalDate today;

    /** The forms of these items as of a day. */
    public AgendaText(List<Agenda.Item> items, LocalDate today) {
        this.items = List.copyOf(items);
        this.today = today;
    }

    private static Wording left(Agenda.Item item) {
        String doubt = item.deadline().provisional() ? "（暂定）" : "";
        String doubtful = item.deadline().provisional() ? " (provisional)" : "";
        Wording margin = item.margin().wording();
        return new Wording(margin.zh() + doubt, margin.en() + doubtful);
    }

    /** A line for each. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        for (Agenda.Item item : items) {
            String day = item.deadline().day().toString();
            String kind = item.kind().wording().in(language);
            text.append(String.join("  ", day, left(item).in(language), kind, item.path(), item.title()))
                    .append('\n');
        }
        return text.toString();
    }

    /** A table for Excel. */
    public String csv() {
        CsvTable table = new CsvTable(List.of("期限", "剩余工作日", "超期工作日", "暂定", "事项", "文件", "标题", "依据"));
        for (Agenda.Item item : items) {
            table.row(List.of(
                    item.deadline().day().toString(),
                    item.margin().left(),
                    item.margin().over(),
                    item.deadline().provisional() ? "是" : "",
                    item.kind().wording().zh(),
                    item.path(),
                    item.title(),
                    item.basis()));
        }
        return table.toString();
    }

    /** A page of its own, to print or to put on the office's screen; not for publication. */
    public OfficePage page() {
        StringBuilder rows = new StringBuilder();
        for (Agenda.Item item : items) {
            rows.append(item.margin().late() ? "<tr class=\"late\">" : "<tr>");
            rows.append(String.format(
                    Locale.ROOT,
                    "<td>%s</td><td>%s</td><td>%s</td><td>%s<br><small>%s</small></td><td>%s</td></tr>\n",
                    item.deadline().day(),
                    left(item).zh(),
                    item.kind().wording().zh(),
                    Html.text(item.title()).text(),
                    Html.text(item.path()).text(),
                    Html.text(item.basis()).text()));
        }
        long late = items.stream().filter(item -> item.margin().late()).count();
        String content =
                String.format(Locale.ROOT, BuiltIn.text("office/agenda.html"), today, items.size(), late, rows);
        return new OfficePage(Language.ZH, "agenda", false, "限期事项", new Html(content));
    }

    /** A calendar to subscribe to (RFC 5545), an all-day event for each last day. */
    public String ics() {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Gongkai//due//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:政府信息公开限期事项");
        for (Agenda.Item item : items) {
            LocalDate day = item.deadline().day();
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + id(item) + "@gongkai");
            line(text, "DTSTAMP:" + ICS.format(today) + "T000000Z");
            line(text, "DTSTART;VALUE=DATE:" + ICS.format(day));
            line(text, "DTEND;VALUE=DATE:" + ICS.format(day.plusDays(1)));
            String doubt = item.deadline().provisional() ? "（暂定）" : "";
            line(text, "SUMMARY:" + escaped(item.kind().wording().zh() + doubt + "：" + item.title()));
            line(text, "DESCRIPTION:" + escaped(item.path() + (item.basis().isEmpty() ? "" : "\n依据：" + item.basis())));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** The same thing to do keeps its id, so that a later calendar replaces the earlier one. */
    private static String id(Agenda.Item item) {
        return Hashes.sha256(item.kind() + " " + item.path()).substring(0, 24);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Content lines are folded at 75 octets, never within a character (RFC 5545 3.1). */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int size = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > FOLD) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(codePoint);
            bytes += size;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
