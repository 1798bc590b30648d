package org.gongkai.harvest.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Severity;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Twins;
import org.gongkai.harvest.site.Sheet.Cell;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.page.HarvestAddresses.Listing;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.PagerView;

/** The pages on what all organs give together (汇总的各页). */
public final class WholePages {

    private static final LinkView HOME = LinkView.NONE;

    private final Whole whole;
    private final Output out;
    private final Printing printing;

    public WholePages(Whole whole, Output out, Printing printing) {
        this.whole = whole;
        this.out = out;
        this.printing = printing;
    }

    /** The printing of all of them. */
    public List<Crew.Task> tasks() {
        List<Crew.Task> tasks = new ArrayList<>(List.of(
                this::home,
                this::organs,
                this::items,
                this::years,
                this::league,
                this::twins,
                this::gaps,
                this::data,
                this::map));
        whole.shares().values().forEach(share -> tasks.add(() -> organ(share)));
        whole.items().forEach((item, count) -> tasks.add(() -> item(item, count)));
        whole.years().forEach((year, count) -> tasks.add(() -> year(year, count)));
        return tasks;
    }

    private void organ(Share share) throws IOException {
        Address here = HarvestAddresses.organ(share.organ().code());
        sheet(
                here,
                List.of(new LinkView("机关", Listing.ORGANS.page(1).from(here))),
                share.organ().name(),
                share.read() ? "代码" + share.organ().code() + "，目录截至" + share.asOf() + "。" : "",
                new OrganSheet(whole).parts(share));
    }

    private void home() throws IOException {
        Platform platform = whole.platform();
        int unread = whole.all().size() - whole.organs();
        List<List<Cell>> figures = List.of(
                row("机关", whole.all().size(), Listing.ORGANS.page(1)),
                row("没有读到的机关", unread, Listing.GAPS.page(1)),
                row("公开的信息", whole.entries(), HarvestAddresses.YEARS),
                row("撤回的信息", whole.all().stream().mapToLong(Share::withdrawn).sum(), Listing.ORGANS.page(1)),
                row(
                        "迟于期限公开的",
                        whole.all().stream()
                                .mapToLong(one -> one.terms().missed())
                                .sum(),
                        Listing.LEAGUE.page(1)),
                row("重复的索引号和文号", whole.twins().size(), Listing.TWINS.page(1)),
                row("缺口", whole.gaps().size(), Listing.GAPS.page(1)));
        List<Sheet.Part> parts = List.of(
                new Sheet.Part(
                        "概况",
                        "",
                        "各机关公布的数据，截至" + platform.today(),
                        List.of(Sheet.words("项目"), Sheet.figures("数目")),
                        figures),
                new Sheet.Part("法定主动公开内容", "", "《中华人民共和国政府信息公开条例》第二十条", itemHeads(), itemRows()),
                new Sheet.Part(
                        "年份",
                        "",
                        "按发布年份",
                        List.of(Sheet.words("年份"), Sheet.figures("机关"), Sheet.figures("信息")),
                        yearRows()));
        sheet(
                Addresses.HOME,
                List.of(),
                platform.name() + "政府信息公开",
                "汇总" + whole.organs() + "个机关公布的政府信息目录，共" + whole.entries() + "条。",
                parts);
    }

    private static List<Cell> row(String name, long number, Address target) {
        return List.of(new Cell(name, target.path()), Sheet.cell(number));
    }

    private void sheet(Address here, List<LinkView> way, String heading, String lead, List<Sheet.Part> parts)
            throws IOException {
        List<Sheet.Part> placed = parts.stream()
                .map(part -> new Sheet.Part(
                        part.title(),
                        part.statement(),
                        part.caption(),
                        part.rows().isEmpty() ? List.of() : part.heads(),
                        part.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> Paged.at(cell, here))
                                        .toList())
                                .toList()))
                .toList();
        printing.page(
                out,
                here,
                "harvest",
                way,
                heading,
                new Sheet(heading, lead, List.of(), List.of(), placed, PagerView.SINGLE));
    }

    private void organs() throws IOException {
        List<List<Cell>> rows = whole.all().stream()
                .map(share -> List.of(
                        organCell(share),
                        Sheet.cell(share.organ().code()),
                        Sheet.cell(share.read() ? Integer.toString(share.entries()) : "没有读到"),
                        Sheet.cell(share.asOf())))
                .toList();
        new Paged(
                        "机关",
                        HOME,
                        "",
                        "按机关代码排列",
                        "清单里没有机关。",
                        List.of(Sheet.words("机关"), Sheet.words("代码"), Sheet.figures("信息"), Sheet.words("目录截至")),
                        rows,
                        List.of(Paged.file("各机关", HarvestAddresses.ORGANS_CSV, "CSV")))
                .print(out, printing, Listing.ORGANS::page);
    }

    private static Cell organCell(Organ organ) {
        return new Cell(organ.name(), HarvestAddresses.organ(organ.code()).path());
    }

    private static Cell organCell(Share share) {
        return organCell(share.organ());
    }

    private List<Sheet.Head> itemHeads() {
        return List.of(Sheet.words("条款"), Sheet.words("内容"), Sheet.figures("有信息的机关"), Sheet.figures("信息"));
    }

    private List<List<Cell>> itemRows() {
        return whole.items().entrySet().stream()
                .map(item -> List.of(
                        Sheet.item(item.getKey(), whole.platform()),
                        Sheet.cell(whole.platform().text(item.getKey())),
                        Sheet.cell(whole.read().stream()
                                .filter(one -> one.of(item.getKey()) > 0)
                                .count()),
                        Sheet.cell(item.getValue())))
                .toList();
    }

    private void items() throws IOException {
        sheet(
                HarvestAddresses.ITEMS,
                List.of(),
                "法定主动公开内容",
                "",
                List.of(new Sheet.Part("", "", "《中华人民共和国政府信息公开条例》第二十条", itemHeads(), itemRows())));
    }

    private void item(String item, long total) throws IOException {
        String name = whole.platform().item(item);
        List<List<Cell>> rows = whole.read().stream()
                .sorted(Comparator.comparing((Share share) -> share.of(item))
                        .reversed()
                        .thenComparing(share -> share.organ().code()))
                .map(share -> List.of(
                        organCell(share),
                        Sheet.cell(share.of(item)),
                        Sheet.cell(share.of(item) == 0 ? "" : Platform.year(share.last(item)))))
                .toList();
        new Paged(
                        name,
                        new LinkView("法定事项", HarvestAddresses.ITEMS.path()),
                        whole.platform().text(item) + "。共" + total + "条。",
                        "按条数排列",
                        "没有机关。",
                        List.of(Sheet.words("机关"), Sheet.figures("信息"), Sheet.words("最近一年")),
                        rows,
                        List.of())
                .print(out, printing, number -> HarvestAddresses.item(item, number));
    }

    private List<List<Cell>> yearRows() {
        return whole.years().entrySet().stream()
                .map(year -> List.of(
                        new Cell(
                                Platform.year(year.getKey()),
                                HarvestAddresses.year(year.getKey(), 1).path()),
                        Sheet.cell(whole.read().stream()
                                .filter(one -> one.years().containsKey(year.getKey()))
                                .count()),
                        Sheet.cell(year.getValue())))
                .toList();
    }

    private void years() throws IOException {
        sheet(
                HarvestAddresses.YEARS,
                List.of(),
                "年份",
                "",
                List.of(new Sheet.Part(
                        "",
                        "",
                        "按发布年份",
                        List.of(Sheet.words("年份"), Sheet.figures("机关"), Sheet.figures("信息")),
                        yearRows())));
    }

    private void year(int year, long total) throws IOException {
        List<List<Cell>> rows = whole.read().stream()
                .filter(share -> share.years().containsKey(year))
                .map(share -> List.of(
                        new Cell(
                                share.organ().name(),
                                HarvestAddresses.organ(share.organ().code(), year, 1)
                                        .path()),
                        Sheet.cell(share.years().get(year))))
                .toList();
        new Paged(
                        Platform.year(year),
                        new LinkView("年份", HarvestAddresses.YEARS.path()),
                        "共" + total + "条。",
                        "按机关代码排列，链接到这一年的清单",
                        "没有机关。",
                        List.of(Sheet.words("机关"), Sheet.figures("信息")),
                        rows,
                        List.of())
                .print(out, printing, number -> HarvestAddresses.year(year, number));
    }

    private void league() throws IOException {
        List<List<Cell>> rows = whole.read().stream()
                .sorted(Comparator.comparing((Share share) -> share.terms().permille())
                        .reversed()
                        .thenComparing(
                                share -> share.blank(whole.platform().items()).size())
                        .thenComparing(share -> share.organ().code()))
                .map(share -> List.of(
                        organCell(share),
                        Sheet.cell(OrganSheet.percent(share)),
                        Sheet.cell(share.terms().missed()),
                        Sheet.cell(share.blank(whole.platform().items()).size()),
                        Sheet.cell(whole.report(share)),
                        Sheet.cell(share.findings(Severity.ERROR))))
                .toList();
        new Paged(
                        "期限和空白",
                        HOME,
                        "按期：生成之日起二十个工作日内公开（条例第二十六条），由目录的生成日期和发布日期算出；日期不全、放假安排未公布的不计。年度报告是最近一份应当公布的。",
                        "按期公开的比例高的在前，其次空白事项少的在前",
                        "没有机关。",
                        List.of(
                                Sheet.words("机关"),
                                Sheet.figures("按期"),
                                Sheet.figures("迟"),
                                Sheet.figures("空白事项"),
                                Sheet.words("年度报告"),
                                Sheet.figures("错误")),
                        rows,
                        List.of(Paged.file("各机关", HarvestAddresses.ORGANS_CSV, "CSV")))
                .print(out, printing, Listing.LEAGUE::page);
    }

    private void twins() throws IOException {
        List<List<Cell>> rows = whole.twins().entrySet().stream()
                .flatMap(twin -> rows(twin.getKey(), twin.getValue()))
                .toList();
        new Paged(
                        "重复的编号",
                        HOME,
                        "不同机关的信息用了同一个索引号或者文号。标题相同的，可能是联合发文或者转载。",
                        "先索引号，后文号",
                        "没有重复的编号。",
                        List.of(
                                Sheet.words("编号"),
                                Sheet.words("机关"),
                                Sheet.words("名称"),
                                Sheet.words("索引号"),
                                Sheet.words("说明")),
                        rows,
                        List.of(Paged.file("重复的编号", HarvestAddresses.TWINS_CSV, "CSV")))
                .print(out, printing, Listing.TWINS::page);
    }

    private Stream<List<Cell>> rows(Twins.Shared number, SortedSet<Twins.Holder> holders) {
        String note = kind(number, holders);
        return holders.stream()
                .map(one -> List.of(
                        Sheet.cell(one.written()),
                        organCell(whole.organ(one.code())),
                        new Cell(one.title(), one.address()),
                        Sheet.cell(one.index()),
                        Sheet.cell(note)));
    }

    static String kind(Twins.Shared number, SortedSet<Twins.Holder> holders) {
        return (number.document() ? "文号，" : "索引号，") + (Twins.same(holders) ? "标题相同" : "标题不同");
    }

    private void gaps() throws IOException {
        List<List<Cell>> rows = whole.gaps().stream()
                .map(gap -> List.of(organCell(gap.share()), Sheet.cell(gap.kind()), Sheet.cell(gap.what())))
                .toList();
        new Paged(
                        "缺口",
                        HOME,
                        "没有读到的机关，空白的法定事项，没有信息的年份，缺少的年度报告数据，多日没有更新的目录。",
                        "按机关代码排列",
                        "没有缺口。",
                        List.of(Sheet.words("机关"), Sheet.words("缺口"), Sheet.words("说明")),
                        rows,
                        List.of())
                .print(out, printing, Listing.GAPS::page);
    }

    private void data() throws IOException {
        Address here = HarvestAddresses.DATA;
        printing.page(
                out,
                here,
                "harvest",
                List.of(),
                "数据",
                new Sheet(
                        "数据",
                        "各机关的目录分年分份，每行一条（JSON Lines）；各份的地址、条数和 SHA-256 列在 parts.json。",
                        List.of(),
                        Paged.files(DataFiles.downloads(), path -> Paged.from(path, here)),
                        List.of(),
                        PagerView.SINGLE));
    }

    private void map() throws IOException {
        List<List<Cell>> rows = Stream.of(
                        new Cell("首页", Addresses.HOME.path()),
                        new Cell("机关", Listing.ORGANS.page(1).path()),
                        new Cell("法定主动公开内容", HarvestAddresses.ITEMS.path()),
                        new Cell("年份", HarvestAddresses.YEARS.path()),
                        new Cell("期限和空白", Listing.LEAGUE.page(1).path()),
                        new Cell("重复的编号", Listing.TWINS.page(1).path()),
                        new Cell("缺口", Listing.GAPS.page(1).path()),
                        new Cell("数据", HarvestAddresses.DATA.path()),
                        new Cell("检索", Addresses.SEARCH.path()))
                .map(List::of)
                .toList();
        sheet(
                Addresses.SITEMAP,
                List.of(),
                "站点地图",
                "",
                List.of(new Sheet.Part("", "", "各机关、各项、各年的清单从这些页面进入", List.of(Sheet.words("页面")), rows)));
    }
}
