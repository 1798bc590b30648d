package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.annual.form.ReportForm;

/**
 * Words that say a figure of the tables (叙述与表格的对应): what stands before a number ▸ the cells whose sum it must be. As
 * data, for the forms of 2019 and 2021 and for the coded table.
 *
 * @param law number of the equation that is broken where they differ (T3-5, T3-6, T4-4, O-12)
 * @param topic of the sentence in which alone the words have this meaning
 * @param words at the end of what stands before the number
 * @param rows whose sum is meant
 * @param orRows another sum that the same words may mean; empty for none
 * @param column in which the number stands
 */
record Phrase(String law, Topic topic, Pattern words, List<String> rows, List<String> orRows, String column) {

    static final String TOTAL = "总计";

    /** Results of a dispute, the columns of table 四 ▸ the words for them. */
    private static final Map<String, Pattern> RESULTS = Map.of(
            "结果维持", Pattern.compile("(?<!未)维持$"),
            "结果纠正", Pattern.compile("(?:结果)?纠正$"),
            "其他结果", Pattern.compile("其他结果$"),
            "尚未审结", Pattern.compile("(?<!上年)(?:尚)?未审结$"));

    /** What a sentence is about. */
    enum Topic {
        DISCLOSURE,
        APPLICATIONS,
        DISPUTES
    }

    /** The figures of one form that are told in words. */
    static List<Phrase> of(ReportForm format) {
        return format == ReportForm.CODED ? CODED : TABLES;
    }

    /** The column of table 四 that these words name. */
    static Optional<String> result(String subject) {
        return RESULTS.entrySet().stream()
                .filter(result -> result.getValue().matcher(subject).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static final List<Phrase> TABLES = tables();

    private static final List<Phrase> CODED = List.of(
            coded(Topic.DISCLOSURE, "主动公开(?:的)?(?:各类)?政府信息$", "1100"),
            coded(Topic.APPLICATIONS, "(?:收到|接到|受理)(?:的)?(?:政府信息公开|信息公开|公开)申请$", "3100"),
            coded(Topic.DISPUTES, "行政复议(?:案件|申请)?$", "4000"),
            coded(Topic.DISPUTES, "(?<!复议、)(?<!和)(?:行政)诉讼(?:案件)?$", "5000"),
            coded(Topic.DISPUTES, "诉讼和(?:申诉)?举报(?:投诉)?(?:案件)?$", "5000", "6000"));

    private static Phrase coded(Topic topic, String words, String... rows) {
        return new Phrase("O-12", topic, Pattern.compile(words), List.of(rows), List.of(), "统计数");
    }

    private static List<Phrase> tables() {
        List<Phrase> all = new ArrayList<>();
        String kinds = "(?:政府信息公开|信息公开|依申请公开|公开)?申请(?:数量)?$";
        all.add(applications("T3-5", "新收(?:到|的)?" + kinds, "r01"));
        all.add(new Phrase(
                "T3-5",
                Topic.APPLICATIONS,
                Pattern.compile("(?:收到|接到|接收|受理)(?:的|各类)*" + kinds),
                List.of("r01"),
                List.of("r01", "r02"),
                TOTAL));
        all.add(applications("T3-5", "上年(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?$", "r02"));
        all.add(applications("T3-5", "结转(?:至|到)?(?:下年度?|下一年度?)(?:继续)?(?:办理)?(?:的)?(?:申请)?$", "r25"));
        all.add(applications("T3-6", "(?:^|已|共|全部)(?:办结|办理完毕|答复)(?:申请)?$|^(?:办理结果)?总计$", "r24"));
        String[][] outcomes = {
            {"予以公开", "r03"},
            {"部分公开", "r04"},
            {"国家秘密", "r05"},
            {"法律行政法规禁止公开", "r06"},
            {"三安全一稳定[”\"]?", "r07"},
            {"第三方合法权益", "r08"},
            {"内部事务信息", "r09"},
            {"过程性信息", "r10"},
            {"行政执法案卷", "r11"},
            {"行政查询事项", "r12"},
            {"不掌握相关政府信息", "r13"},
            {"另行制作", "r14"},
            {"仍不明确", "r15"},
            {"信访举报投诉类申请", "r16"},
            {"重复申请", "r17"},
            {"公开出版物", "r18"},
            {"大量反复申请", "r19"},
            {"重新出具已获取信息", "r20"},
            {"逾期不补正(?:、行政机关不再处理其政府信息公开申请)?", "r21"},
            {"缴纳费用(?:、行政机关不再处理其政府信息公开申请)?", "r22"}
        };
        for (String[] outcome : outcomes) {
            all.add(applications("T3-6", outcome[0] + "(?:的)?$", outcome[1]));
        }
        all.add(applications("T3-6", "不予公开(?:的)?$", rows(5, 12)));
        all.add(applications("T3-6", "无法提供(?:的)?$", rows(13, 15)));
        all.add(applications("T3-6", "不予处理(?:的)?$", rows(16, 20)));
        all.add(applications("T3-6", "其他处理(?:的)?$", rows(21, 23)));
        all.add(dispute("T4-1", "行政复议(?:案件|申请)?$", "行政复议"));
        all.add(dispute("T4-4", "行政诉讼(?:案件)?$", "未经复议直接起诉", "复议后起诉"));
        all.add(dispute("T4-2", "(?:未经复议)?直接(?:提起行政诉讼|起诉)(?:的)?(?:案件)?$", "未经复议直接起诉"));
        all.add(dispute("T4-3", "复议后(?:提起行政诉讼|起诉)(?:的)?(?:案件)?$", "复议后起诉"));
        for (String row : List.of("行政许可", "行政处罚", "行政强制")) {
            for (String column : List.of("本年处理决定数量", "处理决定数量")) {
                all.add(disclosure(row + "(?:本年)?处理决定(?:数量)?$", row, column));
            }
        }
        String[][] columns = {
            {"制发(?:件数)?", "本年制发件数"},
            {"废止(?:件数)?", "本年废止件数"},
            {"现行有效(?:件数)?", "现行有效件数"},
            {"新制作(?:数量)?", "本年新制作数量"},
            {"新公开(?:数量)?", "本年新公开数量"},
            {"对外公开总(?:数量|数)", "对外公开总数量"}
        };
        for (String[] column : columns) {
            String verb = column[0];
            all.add(disclosure(verb + "规章$|^规章(?:本年)?" + verb + "$", "规章", column[1]));
            for (String row : List.of("行政规范性文件", "规范性文件")) {
                all.add(disclosure(verb + "(?:行政)?规范性文件$|^(?:行政)?规范性文件(?:本年)?" + verb + "$", row, column[1]));
            }
        }
        all.add(disclosure("行政事业性收费(?:项目)?(?:本年)?收费金额$", "行政事业性收费", "本年收费金额（单位：万元）"));
        return List.copyOf(all);
    }

    private static String[] rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> number < 10 ? "r0" + number : "r" + number)
                .toArray(String[]::new);
    }

    private static Phrase applications(String law, String words, String... rows) {
        return new Phrase(law, Topic.APPLICATIONS, Pattern.compile(words), Arrays.asList(rows), List.of(), TOTAL);
    }

    private static Phrase dispute(String law, String words, String... rows) {
        return new Phrase(law, Topic.DISPUTES, Pattern.compile(words), Arrays.asList(rows), List.of(), TOTAL);
    }

    private static Phrase disclosure(String words, String row, String column) {
        return new Phrase("T2", Topic.DISCLOSURE, Pattern.compile(words), List.of(row), List.of(), column);
    }
}
