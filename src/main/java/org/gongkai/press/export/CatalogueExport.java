package org.gongkai.press.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.header.HeaderKey;
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
    void csv(OutputStream file) throws IOException {
        file.write(new CsvTable(HEAD).toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows(); i++) {
            Map<String, Object> row = row(i);
            String line = CsvTable.line(
                    HEAD.stream().map(head -> text(row.getOrDefault(head, ""))).toList());
            file.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** catalogue.xlsx: the rows of catalogue.csv, its dates as dates. */
    XlsxTable xlsx() {
        return new XlsxTable(
                "目录",
                HEAD,
                WIDTHS,
                new XlsxTable.Rows(rows(), number -> inSheet(row(number))),
                edition.limits().rows());
    }

    private static String text(Object cell) {
        return cell instanceof LocalDateTime moment
                ? CatalogueRecords.written(moment).replace('T', ' ')
                : cell.toString();
    }

    /** Without empty cells at its end. */
    private static byte[] inSheet(Map<String, Object> cells) {
        XlsxTable.Row row = new XlsxTable.Row();
        int left = cells.size();
        for (String head : HEAD) {
            Object cell = cells.getOrDefault(head, "");
            if (cell instanceof LocalDate day) {
                row.time(day.atStartOfDay());
            } else if (cell instanceof LocalDateTime moment) {
                row.time(moment);
            } else {
                row.text(cell.toString());
            }
            left -= cells.containsKey(head) ? 1 : 0;
            if (left == 0) {
                break;
            }
        }
        return row.written();
    }

    private int rows() {
        Catalogue catalogue = edition.catalogue();
        return catalogue.entries().size()
                + catalogue.tombstones().size()
                + catalogue.closed().size();
    }

    /** What stands under the heads in the row of a number from 0 on: a text, a day, or an instant. */
    private Map<String, Object> row(int number) {
        Catalogue catalogue = edition.catalogue();
        int stone = number - catalogue.entries().size();
        int closure = stone - catalogue.tombstones().size();
        if (closure >= 0) {
            return row(catalogue.closed().get(closure));
        }
        return stone >= 0
                ? row(catalogue.tombstones().get(stone))
                : row(catalogue.entries().get(number));
    }

    private Map<String, Object> row(Entry entry) {
        String address = edition.plan().address(entry).path();
        Map<String, Object> row = new HashMap<>();
        row.put("索引号", entry.index().text());
        row.put("名称", entry.title());
        row.put("栏目", entry.category().name());
        row.put("法定事项", entry.category().code());
        row.put("公开制度", entry.category().regime().word());
        row.put("发文机关", String.join("、", entry.issuers()));
        row.put("发文字号", entry.text(HeaderKey.NUMBER).orElse(""));
        row.put("体裁", entry.genre());
        row.put("主题分类", entry.text(HeaderKey.TOPIC).orElse(""));
        row.put("生成日期", entry.formed());
        row.put("发布日期", entry.released());
        entry.day(HeaderKey.CHANGED).ifPresent(day -> row.put("变更日期", day));
        row.put("有效性", edition.catalogue().standing(entry).word());
        row.put("内容概述", entry.summary());
        row.put("地址", edition.site().address() + address);
        row.put("SHA-256", out.hash(address));
        return row;
    }

    private Map<String, Object> row(Tombstone stone) {
        return Map.of(
                "索引号", stone.index().text(),
                "名称", stone.title().orElse(""),
                "有效性", "撤回",
                "地址", edition.site().address() + Addresses.tombstone(stone).path(),
                "撤回日期", stone.on(),
                "撤回理由", stone.reason());
    }

    private Map<String, Object> row(Closure closure) {
        String address = Addresses.closed(closure.index()).path();
        return Map.of(
                "索引号", closure.index().text(),
                "栏目", closure.category().name(),
                "有效性", "公开期满",
                "地址", edition.site().address() + address,
                "期满日期", closure.on());
    }
}
