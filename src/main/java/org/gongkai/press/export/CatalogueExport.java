package org.gongkai.press.export;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.content.HeaderKey;
import org.gongkai.json.Json;
import org.gongkai.page.Addresses;
import org.gongkai.page.YearFile;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;
import org.gongkai.tables.CsvTable;
import org.gongkai.tables.XlsxTable;

/** The whole catalogue for machines and for Excel (目录导出): catalogue.json, catalogue.csv and catalogue.xlsx. */
final class CatalogueExport {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final List<String> HEAD = List.of(
            "索引号", "名称", "栏目", "法定事项", "公开制度", "发文机关", "发文字号", "体裁", "主题分类", "生成日期", "发布日期", "变更日期", "有效性", "内容概述",
            "地址", "SHA-256", "撤回日期", "撤回理由", "期满日期");

    /** The columns of {@link #HEAD} on a screen, in characters. */
    private static final List<Integer> WIDTHS =
            List.of(20, 48, 18, 10, 14, 24, 20, 10, 20, 12, 17, 12, 10, 60, 48, 20, 12, 30, 12);

    /** A record stands in the list of entries, which stands in the document. */
    private static final int RECORD_DEPTH = 2;

    private final Edition edition;
    private final Output out;
    private final CatalogueRecords records;

    /** Each entry's record, which stands in two files. */
    private final IdentityHashMap<Entry, Json.Part> written = new IdentityHashMap<>();

    /**
     * @param out where the pages and the statements of the reviews are written
     */
    CatalogueExport(Edition edition, Output out) {
        this.edition = edition;
        this.out = out;
        this.records = new CatalogueRecords(edition, out);
    }

    /** catalogue.json: absent values are left out. */
    List<byte[]> json() {
        return document(
                edition.catalogue().entries(),
                edition.catalogue().tombstones(),
                edition.catalogue().closed());
    }

    /** A part of it, of the same form. */
    List<byte[]> json(YearFile part) {
        return document(part.entries(), part.tombstones(), part.closed());
    }

    private List<byte[]> document(List<Entry> entries, List<Tombstone> tombstones, List<Closure> closed) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", edition.site().organ());
        root.put("as-of", instant(edition));
        root.put("entries", entries.stream().map(this::written).toList());
        root.put("withdrawn", tombstones.stream().map(CatalogueRecords::of).toList());
        root.put("closed", closed.stream().map(CatalogueRecords::of).toList());
        return Json.document(root);
    }

    private Json.Part written(Entry entry) {
        return written.computeIfAbsent(entry, one -> Json.part(records.of(one), RECORD_DEPTH));
    }

    /** The instant as of which an edition speaks, as all data files write it. */
    static String instant(Edition edition) {
        return INSTANT.format(edition.catalogue().asOf().atOffset(ZoneOffset.ofHours(8)));
    }

    /** catalogue/index.json: the parts of the catalogue by year, the newest first. */
    String parts(List<YearFile> parts) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", edition.site().organ());
        root.put("as-of", instant(edition));
        root.put("entries", edition.catalogue().entries().size());
        root.put("withdrawn", edition.catalogue().tombstones().size());
        root.put("closed", edition.catalogue().closed().size());
        List<Object> files = new ArrayList<>();
        for (YearFile part : parts) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("year", part.year());
            file.put("address", part.address().path());
            file.put("entries", part.entries().size());
            file.put("withdrawn", part.tombstones().size());
            file.put("closed", part.closed().size());
            file.put("sha256", out.hash(part.address().path()));
            files.add(file);
        }
        root.put("files", files);
        return Json.pretty(root) + "\n";
    }

    /** catalogue.csv (RFC 4180, UTF-8 with byte-order mark): cells that a spreadsheet would compute are disarmed. */
    List<byte[]> csv() {
        CsvTable withdrawn = new CsvTable();
        edition.catalogue()
                .tombstones()
                .forEach(stone -> withdrawn.row(cells(Map.of(
                        "索引号", stone.index().text(),
                        "名称", stone.title().orElse(""),
                        "有效性", "撤回",
                        "地址",
                                edition.site().address()
                                        + Addresses.tombstone(stone).path(),
                        "撤回日期", stone.on().toString(),
                        "撤回理由", stone.reason()))));
        CsvTable closed = new CsvTable();
        edition.catalogue()
                .closed()
                .forEach(closure -> closed.row(cells(Map.of(
                        "索引号", closure.index().text(),
                        "栏目", closure.category().name(),
                        "有效性", "公开期满",
                        "地址",
                                edition.site().address()
                                        + Addresses.closed(closure.index()).path(),
                        "期满日期", closure.on().toString()))));
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(utf8(new CsvTable(HEAD).toString()));
        edition.catalogue().entries().forEach(entry -> pieces.add(utf8(line(entry))));
        pieces.add(utf8(withdrawn.toString()));
        pieces.add(utf8(closed.toString()));
        return pieces;
    }

    /** A row of which little remains: the value under each heading of {@link #HEAD}, else nothing. */
    private static List<String> cells(Map<String, String> values) {
        return HEAD.stream().map(head -> values.getOrDefault(head, "")).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
                CatalogueRecords.released(entry).replace('T', ' '),
                entry.text(HeaderKey.CHANGED).orElse(""),
                edition.catalogue().standing(entry).word(),
                entry.summary(),
                edition.site().address() + address,
                out.hash(address),
                "",
                "",
                ""));
    }

    /** catalogue.xlsx: the rows of catalogue.csv, its dates as dates. */
    XlsxTable xlsx() {
        XlsxTable sheet = new XlsxTable("目录", HEAD, WIDTHS);
        sheet.rows(edition.catalogue().entries().stream().map(this::row).toList());
        sheet.rows(edition.catalogue().tombstones().stream().map(this::row).toList());
        sheet.rows(edition.catalogue().closed().stream().map(this::row).toList());
        return sheet;
    }

    private byte[] row(Entry entry) {
        String address = edition.plan().address(entry).path();
        XlsxTable.Row row = new XlsxTable.Row()
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
                .text(out.hash(address))
                .written();
    }

    private byte[] row(Tombstone stone) {
        XlsxTable.Row row = new XlsxTable.Row()
                .text(stone.index().text())
                .text(stone.title().orElse(""));
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

    private byte[] row(Closure closure) {
        XlsxTable.Row row = new XlsxTable.Row()
                .text(closure.index().text())
                .text("")
                .text(closure.category().name());
        for (int i = HEAD.indexOf("栏目") + 1; i < HEAD.indexOf("有效性"); i++) {
            row.text("");
        }
        return row.text("公开期满")
                .text("")
                .text(edition.site().address()
                        + Addresses.closed(closure.index()).path())
                .text("")
                .text("")
                .text("")
                .time(closure.on().atStartOfDay())
                .written();
    }
}
