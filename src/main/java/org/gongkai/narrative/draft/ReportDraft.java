package org.gongkai.narrative.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.site.Site;
import org.gongkai.narrative.draft.Material.Point;

/**
 * The text of a report as it can be drafted (年度报告草稿): since 2019 the six chapters of 国办公开办函〔2019〕60号 and 〔2021〕30号, before that
 * chapters round the coded table. Counted figures stand in whole sentences; what is not known, or what only a person can say, is
 * a mark that nothing can be published with.
 */
public final class ReportDraft {

    private static final String PROBLEMS = "存在的主要问题及改进情况";

    private final Material material;
    private final WordedFigures numbers;
    private final StringBuilder text = new StringBuilder();

    private ReportDraft(Material material) {
        this.material = material;
        this.numbers = new WordedFigures(material.figures(), material.before());
    }

    /** The text below the header, in Markdown. */
    public static String of(Material material) {
        return drafted(material).text.toString();
    }

    /** A text that began as such a draft, with every mark filled in whose figures are known by now; the rest is as it was. */
    public static String filled(String text, Material material) {
        return drafted(material).numbers.filled(text);
    }

    private static ReportDraft drafted(Material material) {
        ReportDraft draft = new ReportDraft(material);
        if (material.figures().format() == ReportForm.CODED) {
            draft.coded();
        } else {
            draft.six();
        }
        return draft;
    }

    private void six() {
        TablesInText tables =
                new TablesInText(numbers, material.figures().format().forms());
        paragraphs(List.of(opening("第四十九条、第五十条")));
        chapter("一、总体情况", new Overall(material, numbers).paragraphs());
        chapter("二、主动公开政府信息情况", tables.disclosure());
        chapter("三、收到和处理政府信息公开申请情况", tables.applications());
        chapter("四、政府信息公开行政复议、行政诉讼情况", tables.disputes());
        chapter("五、" + PROBLEMS, problems());
        chapter("六、其他需要报告的事项", others());
    }

    private void coded() {
        CodedText tables = new CodedText(numbers);
        Overall overall = new Overall(material, numbers);
        paragraphs(List.of(opening("")));
        List<String> first = new ArrayList<>(tables.organization());
        first.add(overall.sentences(Point.MANAGEMENT)
                + overall.sentences(Point.PLATFORM)
                + overall.sentences(Point.SUPERVISION)
                + Blank.of("本年工作的总体情况"));
        chapter("一、概述", first);
        List<String> second = new ArrayList<>();
        second.add(overall.sentences(Point.DISCLOSURE));
        second.addAll(tables.disclosure());
        chapter("二、主动公开政府信息的情况", second);
        chapter("三、依申请公开政府信息的情况", tables.applications());
        chapter("四、行政复议、行政诉讼和收费的情况", tables.disputes());
        chapter("五、" + PROBLEMS, problems());
        chapter("六、政府信息公开情况统计表", List.of("统计期限为" + material.year() + "年1月1日至12月31日。"));
    }

    private String opening(String articles) {
        Site site = material.site();
        Site.Office office = site.office();
        String contact = Stream.of(
                        labelled("地址：", office.address()),
                        labelled("邮编：", office.postcode()),
                        labelled("电话：", office.phone()),
                        labelled("电子邮箱：", office.email()))
                .flatMap(List::stream)
                .collect(Collectors.joining("，"));
        String where = site.address().isEmpty() ? "" : "本报告的电子版可以在" + site.name() + "网站（" + site.address() + "）查阅和下载。";
        return "根据《中华人民共和国政府信息公开条例》" + (articles.isEmpty() ? "" : articles + "的规定") + "，编制" + material.year()
                + "年政府信息公开工作年度报告。所列数据的统计期限为" + material.year() + "年1月1日至12月31日。" + where + "对本报告有疑问的，请与" + office.name()
                + "联系"
                + (contact.isEmpty() ? "" : "（" + contact + "）") + "。";
    }

    private static List<String> labelled(String label, String value) {
        return value.isEmpty() ? List.of() : List.of(label + value);
    }

    private List<String> problems() {
        return List.of(
                "存在的主要问题：" + Blank.of("本年存在的主要问题"),
                "改进情况：" + Blank.of(material.before() == null ? "改进情况" : "上年报告所列问题的改进情况，逐项写") + Blank.of("下一步的改进措施"));
    }

    private List<String> others() {
        return List.of(numbers.words("依法收取信息处理费的件数和金额，没有收取的写明", material.fees()) + Blank.of("其他需要报告的事项；没有的，删去"));
    }

    private void chapter(String title, List<String> paragraphs) {
        text.append("## ").append(title).append("\n\n");
        paragraphs(paragraphs);
    }

    private void paragraphs(List<String> paragraphs) {
        paragraphs.stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> text.append(one).append("\n\n"));
    }
}
