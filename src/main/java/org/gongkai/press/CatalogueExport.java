package org.gongkai.press;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.content.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.csv.CsvTable;
import org.gongkai.csv.Sheet;
import org.gongkai.json.Json;
import org.gongkai.page.Addresses;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Tombstone;

/** The whole catalogue for machines and for Excel (目录导出): catalogue.json, catalogue.csv and catalogue.xlsx. */
final class CatalogueExport {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final List<String> HEAD = List.of(
            "索引号", "名称", "栏目", "法定事项", "公开制度", "发文机关", "发文字号", "体裁", "主题分类", "生成日期", "发布日期", "变更日期", "有效性", "内容概述",
            "地址", "SHA-256", "撤回日期", "撤回理由");

    /** The columns of {@link #HEAD} on a screen, in characters. */
    private static final List<Integer> WIDTHS =
            List.of(20, 48, 18, 10, 14, 24, 20, 10, 20, 12, 17, 12, 10, 60, 48, 20, 12, 30);

    /** A record stands in the list of entries, which stands in the document. */
    private static final int RECORD_DEPTH = 2;

    private final Edition edition;
    private final Map<String, String> hashes;
    private final Crew crew;

    /**
     * @param hashes address ▸ SHA-256 of the pages
     * @param crew writes the records
     */
    CatalogueExport(Edition edition, Map<String, String> hashes, Crew crew) {
        this.edition = edition;
        this.hashes = hashes;
        this.crew = crew;
    }

    /** One text for each entry, in the catalogue's order. */
    private <T> List<T> each(Function<Entry, T> text) {
        return crew.each(
                edition.catalogue().entries(), Crew.job(text, (entry, mishap) -> text.apply(entry))); // it is but short
    }

    /** catalogue.json: absent values are left out. */
    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", edition.site().organ());
        root.put("as-of", INSTANT.format(edition.catalogue().asOf().atOffset(ZoneOffset.ofHours(8))));
        root.put("entries", each(entry -> Json.written(record(entry), RECORD_DEPTH)));
        List<Object> withdrawn = new ArrayList<>();
        edition.catalogue().tombstones().forEach(stone -> withdrawn.add(record(stone)));
        root.put("withdrawn", withdrawn);
        return Json.pretty(root) + "\n";
    }

    private Map<String, Object> record(Entry entry) {
        Map<String, Object> record = new LinkedHashMap<>();
        String address = edition.plan().address(entry).path();
        record.put("index", entry.index().text());
        record.put("title", entry.title());
        record.put("category", entry.category().key());
        put(record, "item", entry.category().item());
        record.put("regime", entry.category().regime());
        record.put("issuer", entry.issuers());
        put(record, "number", entry.text(HeaderKey.NUMBER).orElse(""));
        put(record, "genre", entry.genre());
        put(record, "topic", entry.text(HeaderKey.TOPIC).orElse(""));
        record.put("formed", entry.formed().toString());
        record.put("released", released(entry));
        day(record, entry, HeaderKey.CHANGED);
        day(record, entry, HeaderKey.DECIDED);
        record.put("validity", edition.catalogue().standing(entry).word());
        day(record, entry, HeaderKey.EFFECTIVE);
        day(record, entry, HeaderKey.EXPIRES);
        record.put("summary", entry.summary());
        put(record, "source", entry.text(HeaderKey.SOURCE).orElse(""));
        record.put("address", address);
        record.put("sha256", hashes.getOrDefault(address, ""));
        List<Object> files = new ArrayList<>();
        entry.attachments().forEach(file -> files.add(file(entry, file)));
        if (!files.isEmpty()) {
            record.put("attachments", files);
        }
        List<Object> statements = new ArrayList<>();
        entry.signed().forEach(step -> statements.add(statement(entry, step)));
        if (!statements.isEmpty()) {
            record.put("statements", statements);
        }
        for (HeaderKey key :
                List.of(HeaderKey.REPEALS, HeaderKey.AMENDS, HeaderKey.REPLACED_BY, HeaderKey.INTERPRETS)) {
            if (!entry.texts(key).isEmpty()) {
                record.put(key.english(), entry.texts(key));
            }
        }
        return record;
    }

    private static Map<String, Object> file(Entry entry, Enclosure file) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("file", file.file().name());
        record.put("title", file.title());
        record.put("address", Addresses.file(entry, file).path());
        record.put("bytes", file.file().bytes());
        record.put("sha256", file.file().sha256());
        return record;
    }

    private Map<String, Object> statement(Entry entry, SignedStep step) {
        Map<String, Object> record = new LinkedHashMap<>();
        String address = Addresses.statement(entry, step.role()).path();
        record.put("role", step.role());
        record.put("by", step.signer().name());
        record.put("on", step.on().toString());
        record.put("address", address);
        record.put("sha256", hashes.getOrDefault(address, ""));
        record.put("signature", Addresses.signature(entry, step.role()).path());
        step.second()
                .ifPresent(second ->
                        record.put("sm2", Addresses.second(entry, step.role()).path()));
        return record;
    }

    private static Map<String, Object> record(Tombstone stone) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("index", stone.index().text());
        stone.title().ifPresent(title -> record.put("title", title));
        record.put("on", stone.on().toString());
        record.put("reason", stone.reason());
        record.put("address", Addresses.tombstone(stone).path());
        return record;
    }

    private static void put(Map<String, Object> record, String key, String value) {
        if (!value.isEmpty()) {
            record.put(key, value);
        }
    }

    private static void day(Map<String, Object> record, Entry entry, HeaderKey key) {
        entry.day(key).ifPresent(day -> record.put(key.english(), day.toString()));
    }

    private static String released(Entry entry) {
        return entry.released().toLocalTime().equals(LocalTime.MIDNIGHT)
                ? entry.released().toLocalDate().toString()
                : MINUTE.format(entry.released());
    }

    /** catalogue.csv (RFC 4180, UTF-8 with byte-order mark): cells that a spreadsheet would compute are disarmed. */
    String csv() {
        CsvTable csv = new CsvTable(HEAD);
        csv.lines(each(this::line));
        for (Tombstone stone : edition.catalogue().tombstones()) {
            csv.row(List.of(
                    stone.index().text(),
                    stone.title().orElse(""),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "撤回",
                    "",
                    edition.site().address() + Addresses.tombstone(stone).path(),
                    "",
                    stone.on().toString(),
                    stone.reason()));
        }
        return csv.toString();
    }

    private String line(Entry entry) {
        String address = edition.plan().address(entry).path();
        return CsvTable.line(List.of(
                entry.index().text(),
                entry.title(),
                entry.category().name(),
                entry.category().item(),
                entry.category().regime(),
                String.join("、", entry.issuers()),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.genre(),
                entry.text(HeaderKey.TOPIC).orElse(""),
                entry.formed().toString(),
                released(entry).replace('T', ' '),
                entry.text(HeaderKey.CHANGED).orElse(""),
                edition.catalogue().standing(entry).word(),
                entry.summary(),
                edition.site().address() + address,
                hashes.getOrDefault(address, ""),
                "",
                ""));
    }

    /** catalogue.xlsx: the rows of catalogue.csv, its dates as dates. */
    byte[] xlsx() {
        Sheet sheet = new Sheet("目录", HEAD, WIDTHS);
        sheet.rows(each(this::row));
        sheet.rows(edition.catalogue().tombstones().stream().map(this::row).toList());
        return sheet.bytes();
    }

    private byte[] row(Entry entry) {
        String address = edition.plan().address(entry).path();
        Sheet.Row row = new Sheet.Row()
                .text(entry.index().text())
                .text(entry.title())
                .text(entry.category().name())
                .text(entry.category().item())
                .text(entry.category().regime())
                .text(String.join("、", entry.issuers()))
                .text(entry.text(HeaderKey.NUMBER).orElse(""))
                .text(entry.genre())
                .text(entry.text(HeaderKey.TOPIC).orElse(""))
                .time(entry.formed().atStartOfDay())
                .time(entry.released());
        entry.day(HeaderKey.CHANGED).ifPresentOrElse(day -> row.time(day.atStartOfDay()), () -> row.text(""));
        return row.text(edition.catalogue().standing(entry).word())
                .text(entry.summary())
                .text(edition.site().address() + address)
                .text(hashes.getOrDefault(address, ""))
                .written();
    }

    private byte[] row(Tombstone stone) {
        Sheet.Row row =
                new Sheet.Row().text(stone.index().text()).text(stone.title().orElse(""));
        for (int i = 0; i < HEAD.indexOf("有效性") - 2; i++) {
            row.text("");
        }
        return row.text("撤回")
                .text("")
                .text(edition.site().address() + Addresses.tombstone(stone).path())
                .text("")
                .time(stone.on().atStartOfDay())
                .text(stone.reason())
                .written();
    }
}
