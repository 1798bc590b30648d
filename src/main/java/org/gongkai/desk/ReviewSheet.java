package org.gongkai.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording.Language;
import org.gongkai.prose.Html;
import org.gongkai.review.Digest;
import org.gongkai.sheet.OfficePage;
import org.gongkai.tables.CsvTable;

/**
 * 《信息公开保密审查表》 of an entry, as a page to print and sign and as a row for the archive. It says what the record says;
 * what is not done yet stays blank for a pen.
 */
public final class ReviewSheet {

    private static final List<String> FIELDS =
            List.of("编号", "索引号", "信息标题", "发文字号", "发文机关", "拟公开栏目", "成文日期", "拟公开时间", "公开属性", "不公开的理由", "内容概述", "附件");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Role> roles;
    private final Optional<Review> review;
    private final String digest;
    private final boolean changed;

    private ReviewSheet(Manuscript manuscript, Optional<Category> category, String organ) {
        this.roles = StepRules.steps(category);
        this.review = manuscript.header().review();
        this.digest = Digest.standing(manuscript).text();
        this.changed = Desk.stale(manuscript);
        List<String> values = List.of(
                review.flatMap(Review::form).orElse(""),
                text(manuscript, HeaderKey.INDEX),
                text(manuscript, HeaderKey.TITLE),
                text(manuscript, HeaderKey.NUMBER),
                manuscript.header().has(HeaderKey.ISSUER)
                        ? String.join("、", manuscript.header().texts(HeaderKey.ISSUER))
                        : organ,
                column(manuscript, category),
                text(manuscript, HeaderKey.FORMED),
                text(manuscript, HeaderKey.RELEASED),
                text(manuscript, HeaderKey.DISCLOSURE),
                text(manuscript, HeaderKey.GROUNDS),
                text(manuscript, HeaderKey.SUMMARY),
                manuscript.attachments().stream().map(ReviewSheet::file).collect(Collectors.joining("；")));
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), values.get(i));
        }
    }

    /** The sheet of a manuscript as it stands. */
    public static ReviewSheet of(Manuscript manuscript, Optional<Category> category, String organ) {
        return new ReviewSheet(manuscript, category, organ);
    }

    /** The guide and the reports are not in a column: the sheet says what they are. */
    private static String column(Manuscript manuscript, Optional<Category> category) {
        return switch (manuscript.kind()) {
            case ENTRY -> category.map(Category::name).orElse("");
            case GUIDE, REPORT, SITE -> manuscript.kind().wording().zh();
        };
    }

    private static String text(Manuscript manuscript, HeaderKey key) {
        return manuscript.header().text(key).orElse("");
    }

    private static String file(Attachment file) {
        return file.name() + "（sha256:" + file.sha256() + "）";
    }

    /** The heads of the archive's table: all roles of the product, whatever a category asks for. */
    public static List<String> head() {
        List<String> head = new ArrayList<>(FIELDS);
        for (Role role : Role.STEPS) {
            String name = role.chinese();
            head.addAll(List.of(name + "人", name + "日期", name + "结论", name + "依据"));
        }
        head.addAll(List.of("所审查内容的摘要", "现在内容的摘要"));
        return head;
    }

    /** The row of the archive's table. */
    public String row() {
        List<String> row = new ArrayList<>(fields.values());
        for (Role role : Role.STEPS) {
            Optional<Step> step = review.flatMap(one -> one.step(role));
            row.add(step.map(Step::by).orElse(""));
            row.add(step.map(one -> one.on().toString()).orElse(""));
            row.add(step.flatMap(Step::conclusion).orElse(""));
            row.add(step.flatMap(Step::basis).orElse(""));
        }
        row.add(reviewed());
        row.add(digest);
        return CsvTable.line(row);
    }

    private String reviewed() {
        return review.flatMap(Review::digest).map(Review.Written::text).orElse("");
    }

    /** A page of its own, to be printed on A4. */
    public OfficePage page() {
        StringBuilder page = new StringBuilder("<h1>信息公开保密审查表</h1>\n");
        page.append("<table>\n<caption>送审内容</caption>\n");
        fields.forEach((name, value) -> row(page, name, value));
        row(page, "现在内容的摘要", digest);
        page.append("</table>\n<table>\n<caption>审查意见</caption>\n<thead><tr><th scope=\"col\">步骤</th>"
                + "<th scope=\"col\">结论</th><th scope=\"col\">依据</th><th scope=\"col\">签名</th>"
                + "<th scope=\"col\">日期</th></tr></thead>\n");
        for (Role role : roles) {
            Optional<Step> step = review.flatMap(one -> one.step(role));
            page.append("<tr class=\"step\"><th scope=\"row\">")
                    .append(role.chinese())
                    .append("</th>");
            cell(page, step.flatMap(Step::conclusion).orElse(""));
            cell(page, step.flatMap(Step::basis).orElse(""));
            cell(page, step.map(Step::by).orElse(""));
            cell(page, step.map(one -> one.on().toString()).orElse(""));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        returned(page);
        if (changed) {
            page.append("<p><strong>注意：内容在审查之后有改动，以上意见针对的摘要是 ")
                    .append(escaped(reviewed()))
                    .append("，须重新审查。</strong></p>\n");
        }
        page.append("<p>谁公开、谁审查，谁审查、谁负责。先审查、后公开；一事一审。审查记录应当保存备查。</p>\n");
        return new OfficePage(Language.ZH, "form", false, "信息公开保密审查表", new Html(page.toString()));
    }

    private void returned(StringBuilder page) {
        List<Returned> all = review.map(Review::returned).orElse(List.of());
        if (all.isEmpty()) {
            return;
        }
        page.append("<table>\n<caption>退回</caption>\n<thead><tr><th scope=\"col\">步骤</th>"
                + "<th scope=\"col\">理由</th><th scope=\"col\">退回人</th><th scope=\"col\">日期</th></tr></thead>\n");
        for (Returned one : all) {
            page.append("<tr><th scope=\"row\">").append(one.step().chinese()).append("</th>");
            cell(page, one.reason());
            cell(page, one.by());
            cell(page, one.on().toString());
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><th scope=\"row\">").append(name).append("</th>");
        cell(page, value);
        page.append("</tr>\n");
    }

    private static void cell(StringBuilder page, String value) {
        page.append("<td>").append(escaped(value)).append("</td>");
    }

    private static String escaped(String text) {
        return Html.text(text).text();
    }
}
