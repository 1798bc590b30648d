package org.gongkai.harvest.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Severity;
import org.gongkai.harvest.share.Share;
import org.gongkai.json.Json;
import org.gongkai.page.Address;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.tables.CsvTable;

/** The files for programs on what all organs give together (汇总的数据文件). */
public final class DataFiles {

    private final Whole whole;
    private final Output out;

    public DataFiles(Whole whole, Output out) {
        this.whole = whole;
        this.out = out;
    }

    static List<AttachmentView> downloads() {
        return List.of(
                Paged.file("汇总", HarvestAddresses.SUMMARY, "JSON"),
                Paged.file("目录的各份", HarvestAddresses.PARTS, "JSON"),
                Paged.file("各机关", HarvestAddresses.ORGANS_CSV, "CSV"),
                Paged.file("各机关、各事项、各年的条数", HarvestAddresses.COUNTS_CSV, "CSV"),
                Paged.file("重复的编号", HarvestAddresses.TWINS_CSV, "CSV"));
    }

    /** The writing of all of them. */
    public List<Crew.Task> tasks() {
        return List.of(this::summary, this::parts, this::organs, this::counts, this::twins);
    }

    private void summary() throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", whole.platform().name());
        root.put("as-of", whole.platform().today().toString());
        root.put("entries", whole.entries());
        List<Object> organs = new ArrayList<>();
        for (Share share : whole.all()) {
            Map<String, Object> organ = new LinkedHashMap<>();
            organ.put("code", share.organ().code());
            organ.put("name", share.organ().name());
            organ.put("read", share.read());
            organ.put("as-of", share.asOf());
            organ.put("entries", share.entries());
            organ.put("withdrawn", share.withdrawn());
            organ.put("closed", share.closed());
            organ.put("in-time", share.terms().kept());
            organ.put("late", share.terms().missed());
            organ.put("blank", share.read() ? share.blank(whole.platform().items()) : List.of());
            organ.put("errors", share.findings(Severity.ERROR));
            organ.put("changes", share.changes());
            organs.add(organ);
        }
        root.put("organs", organs);
        out.put(HarvestAddresses.SUMMARY, Json.pretty(root) + "\n");
    }

    /** The parts of the merged catalogue: one of each organ and year. */
    private void parts() throws IOException {
        List<Object> files = new ArrayList<>();
        for (Share share : whole.read()) {
            share.years().forEach((year, count) -> {
                Address address = HarvestAddresses.lines(share.organ().code(), year);
                Map<String, Object> file = new LinkedHashMap<>();
                file.put("organ", share.organ().code());
                file.put("year", year);
                file.put("address", address.path());
                file.put("entries", count);
                file.put("sha256", share.files().getOrDefault(address.path(), ""));
                files.add(file);
            });
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("as-of", whole.platform().today().toString());
        root.put("entries", whole.entries());
        root.put("files", files);
        out.put(HarvestAddresses.PARTS, Json.pretty(root) + "\n");
    }

    private void organs() throws IOException {
        CsvTable table = new CsvTable(
                List.of("代码", "机关", "读到", "目录截至", "信息", "撤回", "期满", "按期", "迟", "不计", "空白事项", "年度报告", "错误", "网站"));
        for (Share share : whole.all()) {
            table.row(List.of(
                    share.organ().code(),
                    share.organ().name(),
                    share.read() ? "是" : "否",
                    share.asOf(),
                    Integer.toString(share.entries()),
                    Integer.toString(share.withdrawn()),
                    Integer.toString(share.closed()),
                    Integer.toString(share.terms().kept()),
                    Integer.toString(share.terms().missed()),
                    Integer.toString(share.terms().open()),
                    share.read() ? String.join(" ", share.blank(whole.platform().items())) : "",
                    share.read() ? whole.report(share) : "",
                    Long.toString(share.findings(Severity.ERROR)),
                    share.organ().address()));
        }
        out.put(HarvestAddresses.ORGANS_CSV, table.toString());
    }

    private void counts() throws IOException {
        CsvTable table = new CsvTable(List.of("代码", "机关", "法定事项", "年份", "信息"));
        for (Share share : whole.read()) {
            share.counts()
                    .forEach((item, years) -> years.forEach((year, count) -> table.row(List.of(
                            share.organ().code(),
                            share.organ().name(),
                            item,
                            year == 0 ? "" : Integer.toString(year),
                            Integer.toString(count)))));
        }
        out.put(HarvestAddresses.COUNTS_CSV, table.toString());
    }

    private void twins() throws IOException {
        CsvTable table = new CsvTable(List.of("种类", "编号", "代码", "机关", "索引号", "名称", "地址"));
        whole.twins()
                .forEach((number, holders) -> holders.forEach(one -> table.row(List.of(
                        WholePages.kind(number, holders),
                        one.written(),
                        one.code(),
                        whole.organ(one.code()).name(),
                        one.index(),
                        one.title(),
                        one.address()))));
        out.put(HarvestAddresses.TWINS_CSV, table.toString());
    }
}
