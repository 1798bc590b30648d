package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.Attachment;
import org.gongkai.content.Categories;
import org.gongkai.content.Category;
import org.gongkai.content.Header;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Placeholder;
import org.gongkai.content.Site;
import org.gongkai.content.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict.Reason;

/** What the norms ask of an entry's header (条例 第十二条 and others), apart from its review. */
final class FieldCheck {

    private static final Pattern NUMBER = Pattern.compile("\\p{IsHan}{1,16}〔((?:19|20)\\d{2})〕[1-9]\\d*号");
    private static final List<String> PROCESS_GENRES = List.of("请示", "报告", "纪要");
    private static final int SUMMARY_LEAST = 20;
    private static final int SUMMARY_MOST = 300;
    private static final int MONTHS_TO_RECONSIDER = 12;

    private final Site site;
    private final Categories categories;
    private final LocalDateTime asOf;

    FieldCheck(Site site, Categories categories, LocalDateTime asOf) {
        this.site = site;
        this.categories = categories;
        this.asOf = asOf;
    }

    Optional<Category> category(Manuscript manuscript) {
        return manuscript.category(categories);
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
        found.addAll(new Corrections(asOf.toLocalDate()).check(manuscript));
        for (HeaderKey key : List.of(HeaderKey.TITLE, HeaderKey.FORMED)) {
            if (!manuscript.header().has(key)) {
                found.add(missing(manuscript, key));
            }
        }
        return found;
    }

    private List<Finding> entry(Manuscript manuscript, Optional<Category> category) {
        List<Finding> found = new ArrayList<>();
        Header header = manuscript.header();
        for (HeaderKey key : HeaderKey.values()) {
            if (required(key, header, category) && !header.has(key)) {
                found.add(missing(manuscript, key));
            }
        }
        if (category.isEmpty()) {
            found.add(unknownCategory(manuscript));
        }
        found.addAll(index(manuscript));
        found.addAll(topic(manuscript));
        found.addAll(summary(manuscript));
        found.addAll(fiscalYear(manuscript));
        found.addAll(number(manuscript));
        found.addAll(strange(manuscript));
        found.addAll(DateOrder.check(manuscript));
        found.addAll(new Corrections(asOf.toLocalDate()).check(manuscript));
        found.addAll(attachments(manuscript));
        found.addAll(manuscript.ledger().findings());
        header.text(HeaderKey.GENRE)
                .filter(PROCESS_GENRES::contains)
                .ifPresent(genre -> found.add(finding(
                        Rule.GENRE,
                        manuscript,
                        HeaderKey.GENRE,
                        new Wording("体裁“" + genre + "”多为过程性信息", "“" + genre + "” is mostly of internal process"),
                        new Wording("确认可以主动公开", "make sure that it may be disclosed"))));
        return found;
    }

    /** What no organ but that of the sample may publish, and what reaches nobody. */
    private List<Finding> strange(Manuscript manuscript) {
        if (site.sample()) {
            return List.of();
        }
        List<Finding> found = sample(manuscript);
        found.addAll(Placeholder.in(manuscript.body(), new Place(manuscript.path(), manuscript.bodyLine(), 1)));
        return found;
    }

    /** The mark of a text of the sample, under another organ's name. */
    List<Finding> sample(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        if (manuscript.header().has(HeaderKey.SAMPLE) && !site.sample()) {
            found.add(finding(
                    Rule.SAMPLE,
                    manuscript,
                    HeaderKey.SAMPLE,
                    new Wording(
                            "这是程序自带的示例，不是" + site.organ() + "的信息",
                            "this is a text of the sample, not of " + site.organ()),
                    new Wording(
                            "删除这个文件；改写成本机关内容的，删去 sample（样本）一行，重新审查",
                            "delete the file; where it is rewritten, take the line sample away and review it")));
        }
        return found;
    }

    /** 体裁 is required for documents (公文), 主题分类 in the columns of 条例 第二十条. */
    private static boolean required(HeaderKey key, Header header, Optional<Category> category) {
        return switch (key) {
            case GENRE ->
                header.has(HeaderKey.NUMBER)
                        || category.filter(one -> one.type().equals("政策文件")).isPresent();
            case TOPIC -> category.filter(one -> !one.item().isEmpty()).isPresent();
            case PROJECT -> header.has(HeaderKey.STAGE);
            case STAGE -> header.has(HeaderKey.PROJECT);
            case BUDGET -> header.has(HeaderKey.FISCAL_YEAR) || header.has(HeaderKey.UNIT);
            case FISCAL_YEAR -> header.has(HeaderKey.BUDGET);
            default -> key.needed();
        };
    }

    private static List<Finding> topic(Manuscript manuscript) {
        Optional<String> topic = manuscript.header().text(HeaderKey.TOPIC);
        if (topic.isEmpty() || Vocabulary.TOPICS.contains(topic.get())) {
            return List.of();
        }
        return List.of(finding(
                Rule.TOPIC,
                manuscript,
                HeaderKey.TOPIC,
                new Wording("主题分类没有“" + topic.get() + "”", "no such topic: “" + topic.get() + "”"),
                Spelling.hint(topic.get(), Vocabulary.TOPICS, new Wording("例如 综合政务\\政务公开", "for example 综合政务\\政务公开"))));
    }

    List<Finding> index(Manuscript manuscript) {
        Optional<String> index = manuscript.header().text(HeaderKey.INDEX);
        if (index.isEmpty() || site.indexPattern().parse(index.get()).isPresent()) {
            return List.of();
        }
        return List.of(finding(
                Rule.INDEX_PATTERN,
                manuscript,
                HeaderKey.INDEX,
                new Wording(
                        "索引号“" + index.get() + "”不合规则或不属于本机关",
                        "index number “" + index.get() + "” is of another pattern or organ"),
                new Wording(
                        "写成 " + site.indexPattern().example() + " 的样子",
                        "write it like " + site.indexPattern().example())));
    }

    private static List<Finding> fiscalYear(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.FISCAL_YEAR)
                .filter(year -> !year.matches("(19|20)[0-9]{2}"))
                .map(year -> List.of(finding(
                        Rule.VALUE_NOT_ALLOWED,
                        manuscript,
                        HeaderKey.FISCAL_YEAR,
                        new Wording("年度不能是“" + year + "”", "no such year: “" + year + "”"),
                        new Wording("写成 2026 的样子", "write it like 2026"))))
                .orElse(List.of());
    }

    private static List<Finding> summary(Manuscript manuscript) {
        Optional<String> summary = manuscript.header().text(HeaderKey.SUMMARY);
        int length = summary.map(text -> text.codePointCount(0, text.length())).orElse(SUMMARY_LEAST);
        boolean title =
                summary.isPresent() && summary.equals(manuscript.header().text(HeaderKey.TITLE));
        if (length >= SUMMARY_LEAST && length <= SUMMARY_MOST && !title) {
            return List.of();
        }
        return List.of(finding(
                Rule.SUMMARY,
                manuscript,
                HeaderKey.SUMMARY,
                title
                        ? new Wording("内容概述与标题相同", "the summary is the title")
                        : new Wording("内容概述有 " + length + " 字", "the summary has " + length + " characters"),
                new Wording("用 20 至 300 字说明内容", "say in 20–300 characters what it is about")));
    }

    private static List<Finding> number(Manuscript manuscript) {
        Optional<String> number = manuscript.header().text(HeaderKey.NUMBER);
        if (number.isEmpty() || NUMBER.matcher(number.get()).matches()) {
            return List.of();
        }
        String mended = number.get()
                .replaceAll("\\s+", "")
                .replaceAll("[\\[【(（［「]\\s*(\\d{4})\\s*[]】)）］」]", "〔$1〕")
                .replaceAll("〕第", "〕")
                .replaceAll("〕0+(?=[1-9])", "〕");
        boolean curable = NUMBER.matcher(mended).matches();
        return List.of(finding(
                Rule.DOCUMENT_NUMBER,
                manuscript,
                HeaderKey.NUMBER,
                new Wording("发文字号“" + number.get() + "”不合格式", "document number “" + number.get() + "” is malformed"),
                curable
                        ? new Wording("写成 " + mended, "write " + mended)
                        : new Wording("机关代字〔年份〕序号号，如 示狱发〔2021〕15号", "like 示狱发〔2021〕15号")));
    }

    private static List<Finding> attachments(Manuscript manuscript) {
        return manuscript.header().attachments().keySet().stream()
                .filter(name -> manuscript.attachments().stream()
                        .noneMatch(file -> file.name().equals(name)))
                .map(name -> finding(
                        Rule.BROKEN_LINK,
                        manuscript,
                        HeaderKey.ATTACHMENTS,
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

    /** What is to be said of a text that is withheld. */
    List<Finding> withheld(Manuscript manuscript, Reason reason) {
        return reason == Reason.AWAITING_REVIEW
                ? new Corrections(asOf.toLocalDate())
                        .suspended(manuscript).stream().toList()
                : grounds(manuscript, reason);
    }

    /** Reasons and the date to reconsider of an entry that is not to be public (条例 第十四至十六条、第十八条). */
    private List<Finding> grounds(Manuscript manuscript, Reason reason) {
        Header header = manuscript.header();
        Optional<LocalDate> reconsider = header.day(HeaderKey.RECONSIDER);
        LocalDate latest = asOf.toLocalDate().plusMonths(MONTHS_TO_RECONSIDER);
        boolean complete = header.has(HeaderKey.GROUNDS)
                && reconsider.filter(day -> !day.isAfter(latest)).isPresent();
        if (reason != Reason.NOT_PUBLIC || complete) {
            return List.of();
        }
        return List.of(finding(
                Rule.GROUNDS,
                manuscript,
                HeaderKey.DISCLOSURE,
                new Wording(
                        "不公开的信息缺少理由，或者没有 12 个月以内的复核日期", "grounds or a date to reconsider within 12 months are missing"),
                new Wording("补上 grounds（理由）和 reconsider（复核日期）", "add grounds and reconsider")));
    }

    Finding unknownCategory(Manuscript manuscript) {
        String key = manuscript.column();
        List<String> keys = categories.keys();
        return finding(
                Rule.UNKNOWN_CATEGORY,
                manuscript,
                HeaderKey.CATEGORY,
                new Wording("没有“" + key + "”这个栏目", "no such category: “" + key + "”"),
                Spelling.hint(
                        key,
                        keys,
                        new Wording(
                                "categories.yaml 中有：" + String.join("、", keys),
                                "categories.yaml has: " + String.join(", ", keys))));
    }

    static Finding missing(Manuscript manuscript, HeaderKey key) {
        return Finding.of(
                Rule.MISSING_KEY,
                new Place(manuscript.path(), 1, 1),
                new Wording(
                        "缺少" + key.chinese() + "（" + key.english() + "）",
                        "missing " + key.english() + " (" + key.chinese() + ")"),
                new Wording(
                        "补上“" + key.english() + ": …”：" + key.meaning().zh(),
                        "add “" + key.english() + ": …”: " + key.meaning().en()));
    }

    static Place place(Manuscript manuscript, HeaderKey key) {
        return new Place(
                manuscript.path(),
                manuscript.header().line(key),
                manuscript.header().column(key));
    }

    static Finding finding(Rule rule, Manuscript manuscript, HeaderKey key, Wording message, Wording hint) {
        return Finding.of(rule, place(manuscript, key), message, hint);
    }
}
