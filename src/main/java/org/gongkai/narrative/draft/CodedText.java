package org.gongkai.narrative.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.ReportForm;

/** The chapters of a report up to 2018 (2018年及以前的报告), told by the codes of its table. */
final class CodedText {

    private static final Map<String, String> LABELS = ReportForm.CODED
            .rows()
            .filter(row -> !row.heading())
            .collect(Collectors.toMap(FormRow::id, row -> shortened(row.label()), (one, same) -> one));

    private static final List<String> ANSWERS = List.of("3310", "3320", "3330", "3340", "3350", "3360", "3370", "3380");

    private static final List<String> REASONS = List.of("3341", "3342", "3343", "3344", "3345", "3346");

    private final WordedFigures numbers;

    CodedText(WordedFigures numbers) {
        this.numbers = numbers;
    }

    private static String shortened(String label) {
        return label.endsWith("数") ? label.substring(0, label.length() - 1) : label;
    }

    /** Channels, answers to what people ask, and what else was made public. */
    List<String> disclosure() {
        return List.of(
                "主动公开政府信息"
                        + whole(
                                "1100",
                                "条",
                                "主动公开政府信息的条数和渠道",
                                "从渠道看",
                                List.of("1210", "1110", "1220", "1230", "1240", "1250")),
                "回应公众关注热点或者重大舆情" + of("2100", "次", "回应热点、舆情的次数") + "。参加或者举办新闻发布会" + of("2210", "次", "新闻发布会的次数")
                        + principal("2211", "2210") + "。政府网站在线访谈" + of("2220", "次", "在线访谈的次数")
                        + principal("2221", "2220") + "。发布政策解读稿件" + of("2230", "篇", "政策解读稿件的篇数") + "；微博微信回应事件"
                        + of("2240", "次", "微博微信回应的次数") + "；其他方式回应事件" + of("2250", "次", "其他方式回应的次数") + "。");
    }

    private String principal(String code, String all) {
        String what = "主要负责同志参加" + (all.equals("2210") ? "新闻发布会" : "在线访谈") + "的次数";
        return numbers.words(
                what,
                numbers.value(code, CodedForm.COLUMN)
                        .map(value -> numbers.zero(all, CodedForm.COLUMN)
                                ? ""
                                : "，其中主要负责同志参加" + FormCell.plain(value) + "次"));
    }

    List<String> applications() {
        return List.of(
                "收到申请" + whole("3100", "件", "收到申请的件数和方式", "从方式看", List.of("3110", "3120", "3130", "3140")),
                "办结"
                        + whole("3200", "件", "办结的件数", "其中", List.of("3210", "3220"))
                        + "答复"
                        + whole("3300", "件", "答复的件数和结果", "从结果看", ANSWERS));
    }

    List<String> disputes() {
        return List.of("行政复议"
                + whole("4000", "件", "行政复议的件数和结果", "其中", List.of("4100", "4200", "4300"))
                + "行政诉讼"
                + whole("5000", "件", "行政诉讼的件数和结果", "其中", List.of("5100", "5200", "5300"))
                + "举报投诉" + of("6000", "件", "举报投诉的件数") + "。依申请公开信息收取费用" + of("7000", "元", "收取的费用") + "。");
    }

    /** Offices, people, meetings. */
    List<String> organization() {
        return List.of("政府信息公开工作专门机构" + of("8100", "个", "专门机构的个数") + "，查阅点" + of("8200", "个", "查阅点的个数") + "；工作人员"
                + of("8300", "人", "工作人员的人数") + "，其中专职人员" + of("8310", "人", "专职人员的人数") + "，兼职人员"
                + of("8320", "人", "兼职人员的人数") + "。召开工作会议或者专题会议" + of("9100", "次", "会议的次数") + "，举办培训班"
                + of("9200", "次", "培训班的次数") + "，接受培训" + of("9300", "人次", "接受培训的人次") + "。");
    }

    private String of(String code, String unit, String what) {
        return numbers.figure(code, CodedForm.COLUMN, unit, what);
    }

    /** {@code 6件，比上年增加1件。从方式看，网络申请3件，…。} */
    private String whole(String code, String unit, String what, String lead, List<String> parts) {
        return numbers.words(
                what,
                numbers.value(code, CodedForm.COLUMN)
                        .map(value -> FormCell.plain(value) + unit + numbers.growth(code, CodedForm.COLUMN, unit) + "。"
                                + listed(lead, parts, unit)));
    }

    /** {@code 从渠道看，政府网站公开政府信息3条，…。}; "" where none is known or all are 0. */
    private String listed(String lead, List<String> codes, String unit) {
        String listed = codes.stream()
                .flatMap(code -> numbers
                        .value(code, CodedForm.COLUMN)
                        .filter(value -> value.signum() != 0)
                        .map(value -> LABELS.getOrDefault(code, code) + FormCell.plain(value) + unit + reasons(code))
                        .stream())
                .collect(Collectors.joining("，"));
        return listed.isEmpty() ? "" : lead + "，" + listed + "。";
    }

    /** Why it was refused, in brackets behind the number of refusals. */
    private String reasons(String code) {
        String listed = code.equals("3340")
                ? REASONS.stream()
                        .flatMap(reason -> numbers
                                .value(reason, CodedForm.COLUMN)
                                .filter(value -> value.signum() != 0)
                                .map(value -> LABELS.getOrDefault(reason, reason) + FormCell.plain(value) + "件")
                                .stream())
                        .collect(Collectors.joining("，"))
                : "";
        return listed.isEmpty() ? "" : "（" + listed + "）";
    }
}
