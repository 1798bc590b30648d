package org.gongkai.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.prose.Html;
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
            text.append(item.deadline().day())
                    .append("  ")
                    .append(left(item).in(language))
                    .append("  ")
                    .append(item.kind().wording().in(language))
                    .append("  ")
                    .append(item.path())
                    .append("  ")
                    .append(item.title())
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
                    item.kind().basis()));
        }
        return table.toString();
    }

    /** A page of its own, to print or to put on the office's screen; not for publication. */
    public String html() {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<title>限期事项</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>限期事项</h1>\n<p>截至 "
                        + today
                        + "，共 " + items.size() + " 件，已超期 "
                        + items.stream().filter(item -> item.margin().late()).count()
                        + " 件。内部使用，不公开。</p>\n<table>\n<thead><tr><th scope=\"col\">期限</th><th scope=\"col\">剩余</th>"
                        + "<th scope=\"col\">事项</th><th scope=\"col\">标题和文件</th><th scope=\"col\">依据</th></tr></thead>\n");
        for (Agenda.Item item : items) {
            page.append(item.margin().late() ? "<tr class=\"late\">" : "<tr>");
            page.append("<td>")
                    .append(item.deadline().day())
                    .append("</td><td>")
                    .append(left(item).zh());
            page.append("</td><td>").append(item.kind().wording().zh()).append("</td><td>");
            page.append(Html.text(item.title()).text()).append("<br><small>");
            page.append(Html.text(item.path()).text()).append("</small></td><td>");
            page.append(item.kind().basis()).append("</td></tr>\n");
        }
        return page.append("</table>\n</body>\n</html>\n").toString();
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
            line(
                    text,
                    "DESCRIPTION:" + escaped(item.path() + "\n依据：" + item.kind().basis()));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** The same thing to do keeps its id, so that a later calendar replaces the earlier one. */
    private static String id(Agenda.Item item) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((item.kind() + " " + item.path()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
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

    private static final String STYLE = """
            body { font: 17px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; color: #1a1f26; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #d5dbe3; padding: .5em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            td:first-child, td:nth-child(2) { white-space: nowrap; font-variant-numeric: tabular-nums; }
            tr.late td:nth-child(2) { color: #b01f24; font-weight: bold; }
            small { color: #55606e; }
            """;
}
