package org.gongkai.harvest.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.finding.Severity;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.site.Sheet.Cell;
import org.gongkai.page.HarvestAddresses;

/** What the page of an organ shows (机关的页面). */
record OrganSheet(Whole whole) {

    List<Sheet.Part> parts(Share share) {
        return share.read()
                ? List.of(figures(share), years(share), items(share))
                : List.of(new Sheet.Part("", "这个机关的数据没有读到，见“缺口”。", "", List.of(), List.of()));
    }

    private static Sheet.Part years(Share share) {
        return new Sheet.Part(
                "年份",
                "",
                "按发布年份，链接到各年的清单",
                List.of(Sheet.words("年份"), Sheet.figures("信息")),
                share.years().entrySet().stream()
                        .map(year -> List.of(
                                new Cell(
                                        Platform.year(year.getKey()),
                                        HarvestAddresses.organ(share.organ().code(), year.getKey(), 1)
                                                .path()),
                                Sheet.cell(year.getValue())))
                        .toList());
    }

    private Sheet.Part items(Share share) {
        return new Sheet.Part(
                "法定主动公开内容",
                "",
                "条例第二十条各项",
                List.of(Sheet.words("条款"), Sheet.words("内容"), Sheet.figures("信息")),
                whole.items().keySet().stream()
                        .filter(item -> !item.isEmpty() || share.of(item) > 0)
                        .map(item -> List.of(
                                Sheet.item(item, whole.platform()),
                                Sheet.cell(whole.platform().text(item)),
                                Sheet.cell(share.of(item))))
                        .toList());
    }

    private Sheet.Part figures(Share share) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Sheet.cell("公开的信息"), Sheet.cell(share.entries())));
        rows.add(List.of(Sheet.cell("撤回、公开期满"), Sheet.cell(share.withdrawn() + "、" + share.closed())));
        rows.add(List.of(
                Sheet.cell("按期公开"),
                Sheet.cell(percent(share) + "（迟 " + share.terms().missed() + " 条）")));
        rows.add(List.of(
                Sheet.cell("空白的法定事项"),
                Sheet.cell(share.blank(whole.platform().items()).size())));
        rows.add(List.of(Sheet.cell(whole.reportYear(share) + "年度报告"), Sheet.cell(whole.report(share))));
        rows.add(List.of(Sheet.cell("核验发现的错误"), Sheet.cell(share.findings(Severity.ERROR))));
        if (!share.changes().isEmpty()) {
            rows.add(List.of(Sheet.cell("上次发布以来的变动"), Sheet.cell(changes(share))));
        }
        String table = HarvestAddresses.table(share.organ().code()).path();
        rows.add(List.of(Sheet.cell("全部目录"), new Cell("catalogue.csv", table)));
        if (!share.organ().address().isEmpty()) {
            rows.add(List.of(
                    Sheet.cell("网站"),
                    new Cell(share.organ().address(), share.organ().address())));
        }
        return new Sheet.Part("", "", "概况", List.of(Sheet.words("项目"), Sheet.words("情况")), rows);
    }

    private static String changes(Share share) {
        Map<String, String> words = Map.of(
                "new", "新公开", "changed", "改动", "validity", "有效性", "withdrawn", "撤回", "closed", "期满", "removed", "不再公开");
        return String.join(
                "，",
                share.changes().entrySet().stream()
                        .map(one -> words.getOrDefault(one.getKey(), one.getKey()) + one.getValue())
                        .toList());
    }

    /** The share of what was released in time. */
    static String percent(Share share) {
        int permille = share.terms().permille();
        return permille < 0 ? "—" : String.format(Locale.ROOT, "%d.%d%%", permille / 10, permille % 10);
    }
}
