package org.gongkai.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.Change;
import org.gongkai.content.header.Listed;
import org.gongkai.content.header.ReviewForm;
import org.gongkai.content.header.Waiver;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.DisputeReader;
import org.gongkai.content.register.DutiesReader;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.site.AlsoRequired;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.Footer;
import org.gongkai.content.site.LetterTerms;
import org.gongkai.content.site.PeopleReader;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.content.site.Unit;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.exchange.mapping.RecordKey;
import org.gongkai.inspect.Judge;
import org.gongkai.inspect.YardstickReader;
import org.gongkai.letter.LetterDesk;

/** The closed key tables of headers and data files by the names that the handbook gives them. */
public final class KeyTables {

    private static final String HEAD = "| 字段 | 中文名 | 含义 |\n|---|---|---|\n";
    private static final String COLUMN = "| 列 | 中文名 | 填写 |\n|---|---|---|\n";

    private KeyTables() {}

    /** Name of the table ▸ Markdown. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("site-yaml", table(SiteReader.ROOT));
        all.put("site-yaml-site", table(SiteReader.SITE));
        all.put("site-yaml-office", table(SiteReader.OFFICE));
        all.put("site-yaml-footer", table(Footer.FORM));
        all.put("site-yaml-topics", table(SpecialTopic.FORM));
        all.put("site-yaml-annual-report", table(ReportTerms.FORM));
        all.put("site-yaml-letters", table(LetterTerms.FORM));
        all.put("site-yaml-pdf", table(SiteReader.PDF));
        all.put("site-yaml-index-number", table(SiteReader.INDEX));
        all.put("categories-yaml", table(CategoriesReader.FORM));
        all.put("categories-yaml-units", table(Unit.FORM));
        all.put("people-yaml", table(PeopleReader.FORM));
        all.put("people-yaml-keys", table(PeopleReader.KEY));
        all.put("review", table(ReviewForm.FORM));
        all.put("review-step", table(ReviewForm.step()));
        all.put("review-returned", table(ReviewForm.RETURN));
        all.put("duties-yaml", table(DutiesReader.FORM));
        all.put("duties-yaml-duty", table(DutiesReader.DUTY));
        all.put("withdrawn", table(Withdrawal.FORM));
        all.put("waive", table(Waiver.FORM));
        all.put("attachments", table(Listed.FORM));
        all.put("changed", table(Change.FORM));
        all.put("also-at", table(AlsoAt.FORM));
        all.put("also-required", table(AlsoRequired.FORM));
        MappingReader.forms().forEach((name, form) -> all.put(name, table(form)));
        all.put("mapping-keys", records());
        YardstickReader.forms().forEach((name, form) -> all.put(name, table(form)));
        all.put("judges", judges());
        all.put("applications", register(RegisterReader.FORM));
        all.put("answers", answers());
        all.put("disputes", register(DisputeReader.FORM));
        return all;
    }

    /** The rows of the official table ▸ the articles that an answer cites and the remedies that it tells of. */
    private static String answers() {
        Map<String, String> remedies = Map.of("withheld", "先行政复议", "partly", "不予公开的部分先行政复议", "either", "行政复议或者行政诉讼");
        return LetterDesk.answers()
                .map(one -> "| " + one.get(0) + " | " + one.get(1) + " | " + one.get(2) + " | "
                        + remedies.getOrDefault(one.get(3), "") + " |\n")
                .collect(Collectors.joining("", "| 行 | 办理结果 | 依据 | 救济（2024年起） |\n|---|---|---|---|\n", ""));
    }

    private static String table(Form form) {
        StringBuilder text = new StringBuilder(HEAD);
        form.fields()
                .forEach(field -> row(
                        text,
                        field.english(),
                        field.chinese(),
                        field.needed(),
                        field.meaning().zh()));
        return text.toString();
    }

    private static String judges() {
        StringBuilder text = new StringBuilder("| 方法 | 要求 | 必填 | 可用 |\n|---|---|---|---|\n");
        for (Judge judge : Judge.values()) {
            text.append("| `").append(judge).append("` | ").append(judge.told());
            text.append(" | ")
                    .append(names(judge.needs()))
                    .append(" | ")
                    .append(names(judge.may()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String names(List<Field<?>> fields) {
        return fields.stream().map(field -> "`" + field.english() + "`").collect(Collectors.joining("、"));
    }

    private static String records() {
        StringBuilder text = new StringBuilder(HEAD);
        for (RecordKey key : RecordKey.values()) {
            row(text, key.english(), key.chinese(), false, key.meaning());
        }
        return text.toString();
    }

    private static String register(Form form) {
        StringBuilder text = new StringBuilder(COLUMN);
        form.fields()
                .forEach(field -> row(
                        text,
                        field.english(),
                        field.chinese(),
                        false,
                        field.meaning().zh()));
        return text.toString();
    }

    private static void row(StringBuilder text, String english, String chinese, boolean needed, String meaning) {
        text.append("| `").append(english).append("` | `").append(chinese).append("` | ");
        text.append(needed ? "必填。" : "").append(meaning).append(meaning.isEmpty() ? "|\n" : " |\n");
    }
}
