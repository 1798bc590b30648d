package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** What the norms ask of an entry's header (条例 第十二条 and others), apart from its review. */
final class FieldCheck {

    private static final List<String> PROCESS_GENRES = List.of("请示", "报告", "纪要");
    private static final int SUMMARY_LEAST = 20;
    private static final int SUMMARY_MOST = 300;

    private final Site site;
    private final Categories categories;
    private final LocalDate today;

    FieldCheck(Site site, Categories categories, LocalDate today) {
        this.site = site;
        this.categories = categories;
        this.today = today;
    }

    List<Finding> check(Manuscript manuscript, Optional<Category> category) {
        return switch (manuscript.kind()) {
            case ENTRY -> entry(manuscript, category);
            case GUIDE, REPORT, SITE -> narrative(manuscript);
        };
    }

    /** The guide and the reports stand at places of their own: they need neither index number nor category. */
    private List<Finding> narrative(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>(strange(manuscript));
        found.addAll(new Corrections(today).check(manuscript));
        found.addAll(missing(manuscript, Stream.of(HeaderKey.TITLE, HeaderKey.FORMED)));
        return found;
    }

    private List<Finding> entry(Manuscript manuscript, Optional<Category> category) {
        List<Finding> found = new ArrayList<>();
        Header header = manuscript.header();
        found.addAll(missing(
                manuscript, Stream.of(HeaderKey.values()).filter(key -> NeededKeys.has(key, header::has, category))));
        if (category.isEmpty()) {
            found.add(unknownCategory(manuscript));
        }
        Stream.of(
                        index(manuscript),
                        topic(manuscript),
                        summary(manuscript),
                        fiscalYear(manuscript),
                        DocumentNumber.check(manuscript))
                .flatMap(Optional::stream)
                .forEach(found::add);
        found.addAll(strange(manuscript));
        found.addAll(DateOrder.check(manuscript, today));
        found.addAll(new Corrections(today).check(manuscript));
        found.addAll(attachments(manuscript));
        found.addAll(manuscript.ledger().findings());
        header.text(HeaderKey.GENRE)
                .filter(PROCESS_GENRES::contains)
                .ifPresent(genre -> found.add(Rule.GENRE.at(
                        manuscript.place(HeaderKey.GENRE),
                        new Wording("体裁“" + genre + "”多为过程性信息", "“" + genre + "” is mostly of internal process"),
                        new Wording("确认可以主动公开", "make sure that it may be disclosed"))));
        return found;
    }

    /** What no organ but that of the sample may publish, and what reaches nobody. */
    private List<Finding> strange(Manuscript manuscript) {
        return site.sample()
                ? List.of()
                : Stream.concat(
                                sample(manuscript).stream(),
                                manuscript.text().placeholders().stream()
                                        .map(hit ->
                                                hit.finding(new Place(manuscript.path(), manuscript.bodyLine(), 1))))
                        .toList();
    }

    /** The mark of a text of the sample, under another organ's name. */
    Optional<Finding> sample(Manuscript manuscript) {
        return site.sample() || !manuscript.header().has(HeaderKey.SAMPLE)
                ? Optional.empty()
                : Optional.of(Rule.SAMPLE.at(
                        manuscript.place(HeaderKey.SAMPLE),
                        new Wording(
                                "这是程序自带的示例，不是" + site.organ() + "的信息",
                                "this is a text of the sample, not of " + site.organ()),
                        new Wording(
                                "删除这个文件；改写成本机关内容的，删去 sample（样本）一行，重新审查",
                                "delete the file; where it is rewritten, take the line sample away and review it")));
    }

    private static Optional<Finding> topic(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.TOPIC)
                .filter(topic -> !Vocabulary.TOPICS.contains(topic))
                .map(topic -> Rule.TOPIC.at(
                        manuscript.place(HeaderKey.TOPIC),
                        new Wording("主题分类没有“" + topic + "”", "no such topic: “" + topic + "”"),
                        Spelling.hint(
                                topic, Vocabulary.TOPICS, new Wording("例如 综合政务\\政务公开", "for example 综合政务\\政务公开"))));
    }

    private static Wording like(String example) {
        return new Wording("写成 " + example + " 的样子", "write it like " + example);
    }

    private Optional<Finding> index(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.INDEX)
                .filter(index -> site.indexPattern().parse(index).isEmpty())
                .map(index -> Rule.INDEX_PATTERN.at(
                        manuscript.place(HeaderKey.INDEX),
                        new Wording(
                                "索引号“" + index + "”不合规则或不属于本机关",
                                "index number “" + index + "” is of another pattern or organ"),
                        like(site.indexPattern().example())));
    }

    /** What remains under any circumstances must be sound: column, index number and day of release. */
    List<Finding> identity(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        if (manuscript.category(categories).isEmpty()) {
            found.add(unknownCategory(manuscript));
        }
        index(manuscript).ifPresent(found::add);
        found.addAll(missing(manuscript, Stream.of(HeaderKey.INDEX, HeaderKey.RELEASED)));
        return found;
    }

    private static Optional<Finding> fiscalYear(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.FISCAL_YEAR)
                .filter(year -> !year.matches("(19|20)[0-9]{2}"))
                .map(year -> Rule.VALUE_NOT_ALLOWED.at(
                        manuscript.place(HeaderKey.FISCAL_YEAR),
                        new Wording("年度不能是“" + year + "”", "no such year: “" + year + "”"),
                        new Wording("写四位数字的年份，只写数字", "write the year in four digits, and nothing else")));
    }

    private static Optional<Finding> summary(Manuscript manuscript) {
        Optional<String> summary = manuscript.header().text(HeaderKey.SUMMARY);
        int length = summary.map(text -> text.codePointCount(0, text.length())).orElse(SUMMARY_LEAST);
        boolean title =
                summary.isPresent() && summary.equals(manuscript.header().text(HeaderKey.TITLE));
        if (length >= SUMMARY_LEAST && length <= SUMMARY_MOST && !title) {
            return Optional.empty();
        }
        return Optional.of(Rule.SUMMARY.at(
                manuscript.place(HeaderKey.SUMMARY),
                title
                        ? new Wording("内容概述与标题相同", "the summary is the title")
                        : new Wording("内容概述有 " + length + " 字", "the summary has " + length + " characters"),
                new Wording("用 20 至 300 字说明内容", "say in 20–300 characters what it is about")));
    }

    private static List<Finding> attachments(Manuscript manuscript) {
        return manuscript.header().attachments().keySet().stream()
                .filter(name -> manuscript.attachments().stream()
                        .noneMatch(file -> file.name().equals(name)))
                .map(name -> Rule.BROKEN_LINK.at(
                        manuscript.place(HeaderKey.ATTACHMENTS),
                        new Wording("附件“" + name + "”不存在", "there is no attachment “" + name + "”"),
                        new Wording(
                                "把文件放入 " + manuscript.name() + ".files/，现有："
                                        + (manuscript.attachments().isEmpty()
                                                ? "无"
                                                : manuscript.attachments().stream()
                                                        .map(Attachment::name)
                                                        .collect(Collectors.joining("、"))),
                                "put the file into " + manuscript.name() + ".files/")))
                .toList();
    }

    private Finding unknownCategory(Manuscript manuscript) {
        String key = manuscript.column();
        List<String> keys = categories.keys();
        return Rule.UNKNOWN_CATEGORY.at(
                manuscript.place(HeaderKey.CATEGORY),
                new Wording("没有“" + key + "”这个栏目", "no such category: “" + key + "”"),
                Spelling.hint(
                        key,
                        keys,
                        new Wording(
                                "categories.yaml 中有：" + String.join("、", keys),
                                "categories.yaml has: " + String.join(", ", keys))));
    }

    private static List<Finding> missing(Manuscript manuscript, Stream<HeaderKey> needed) {
        return needed.filter(key -> !manuscript.header().has(key))
                .map(key -> Rule.MISSING_KEY.at(
                        new Place(manuscript.path(), 1, 1),
                        new Wording(
                                "缺少" + key.chinese() + "（" + key.english() + "）",
                                "missing " + key.english() + " (" + key.chinese() + ")"),
                        new Wording(
                                "补上“" + key.english() + ": …”：" + key.meaning().zh(),
                                "add “" + key.english() + ": …”: "
                                        + key.meaning().en())))
                .toList();
    }
}
