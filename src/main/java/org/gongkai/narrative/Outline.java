package org.gongkai.narrative;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Chapters.Chapter;
import org.jspecify.annotations.Nullable;

/** What a report must have besides its figures (报告的题名、章节、期限): title, day of release, chapters and what stands in them. */
final class Outline {

    private static final int FIRST_WITH_CHAPTERS = 2019;
    private static final int LITTLE = 20;
    private static final String DISPUTES = "政府信息公开行政复议、行政诉讼情况";

    /** The six chapters of 国办公开办函〔2019〕60号 and 〔2021〕30号. */
    private static final List<String> CHAPTERS =
            List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", DISPUTES, "存在的主要问题及改进情况", "其他需要报告的事项");

    private static final List<String> DISPUTES_TOO = List.of("因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议、行政诉讼情况");

    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])(?!-20)");
    private static final Pattern CAPTION =
            Pattern.compile("(?m)^[ \\t\\u3000>#*_|]*([^\\n。；;，,！？|]{4,40}?)[ \\t\\u3000*_#]*$");
    private static final Pattern PLANS = Pattern.compile("思路|计划|打算|安排|展望|下一步|下步|重点|改进|措施|目标|任务|规划");
    private static final Pattern FEES = Pattern.compile("信息处理费|收费|费用");

    private final ReportText text;
    private final Chapters chapters;
    private final String organ;
    private final ReportTerms terms;
    private final List<Finding> found = new ArrayList<>();

    Outline(ReportText text, Chapters chapters, String organ, ReportTerms terms) {
        this.text = text;
        this.chapters = chapters;
        this.organ = organ;
        this.terms = terms;
    }

    /** @param figures the tables, as far as they can be read */
    List<Finding> check(@Nullable AnnualReport figures) {
        title();
        day();
        captions();
        if (text.year() >= FIRST_WITH_CHAPTERS && ReportForm.due(text.year()) != ReportForm.CODED) {
            chapters();
            problems();
            others(figures);
        }
        if (figures != null && figures.format() == ReportForm.CODED) {
            oldFees(figures);
        }
        return found;
    }

    private void title() {
        String title = text.title().replaceAll("\\s", "");
        Matcher year = YEAR.matcher(title);
        if (year.find() && !year.group().equals(Integer.toString(text.year()))) {
            found.add(Finding.of(
                    Rule.YEAR_OF_REPORT,
                    text.titlePlace(),
                    new Wording(
                            "标题是 " + year.group() + " 年的，报告年度是 " + text.year() + " 年",
                            "the title says " + year.group() + ", the report is on " + text.year()),
                    new Wording("改正标题中的年份", "mend the year in the title")));
            return;
        }
        String right = organ + text.year() + "年政府信息公开工作年度报告";
        boolean fits = title.equals(right) || title.equals(organ + text.year() + "年度政府信息公开工作年度报告");
        if (!title.isEmpty() && !fits) {
            found.add(Finding.of(
                    Rule.REPORT_TITLE,
                    text.titlePlace(),
                    new Wording(
                            "年度报告的标题为“机关全称 + 年份 + 政府信息公开工作年度报告”", "the title of a report: organ, year, 政府信息公开工作年度报告"),
                    new Wording("写成“" + right + "”", "write “" + right + "”")));
        }
    }

    private void day() {
        LocalDate last = terms.lastDay(text.year());
        text.released()
                .filter(day -> day.isAfter(last))
                .ifPresent(day -> found.add(Finding.of(
                        Rule.REPORT_IN_TIME,
                        Place.of(text.path()),
                        new Wording(
                                "年度报告应在 " + last + " 前公布，实际 " + day + "，迟 " + last.until(day, ChronoUnit.DAYS) + " 天",
                                "due by " + last + ", released on " + day),
                        new Wording("今后按期公布；发布日期有误的改正", "publish in time; mend the date if it is wrong"))));
    }

    private void captions() {
        String own = Integer.toString(text.year());
        Matcher line = CAPTION.matcher(text.body());
        while (line.find()) {
            String words = line.group(1);
            Matcher year = YEAR.matcher(words.replaceAll("《[^》]*》|〔[^〕]*〕|\\([^)]*\\)", ""));
            if (!PLANS.matcher(words).find()
                    && !words.contains("http")
                    && year.find()
                    && !year.group().equals(own)
                    && !words.contains(own)) { // several years, this one among them
                found.add(text.finding(
                        Rule.YEAR_OF_REPORT,
                        line.start(1),
                        new Wording(
                                "标题或图表说明写的是 " + year.group() + " 年，报告年度是 " + text.year() + " 年",
                                "a heading or caption says " + year.group() + ", the report is on " + text.year()),
                        new Wording("核对年份", "check the year")));
            }
        }
    }

    private void chapters() {
        List<Chapter> all = chapters.all();
        for (String title : CHAPTERS) {
            String number = NUMBERS.get(CHAPTERS.indexOf(title));
            Optional<Chapter> there = all.stream().filter(one -> is(one, title)).findFirst();
            Optional<Chapter> at = there.or(() ->
                    all.stream().filter(one -> one.number().equals(number)).findFirst());
            if (there.isPresent() && there.get().number().equals(number)) {
                continue;
            }
            Wording message = at.isEmpty()
                    ? new Wording(
                            "缺少第" + number + "章“" + title + "”", "chapter “" + number + "、" + title + "” is missing")
                    : there.isEmpty()
                            ? new Wording(
                                    "第" + number + "章的标题是“" + at.get().title() + "”",
                                    "chapter " + number + " is headed “"
                                            + at.get().title() + "”")
                            : new Wording(
                                    "“" + title + "”应是第" + number + "章，这里是第"
                                            + there.get().number() + "章",
                                    "“" + title + "” is chapter " + number + ", not "
                                            + there.get().number());
            String right = number + "、" + title;
            found.add(text.finding(
                    Rule.REPORT_CHAPTERS,
                    at.map(Chapter::at).orElse(0),
                    message,
                    new Wording("写成“## " + right + "”", "write “## " + right + "”")));
        }
    }

    private static boolean is(Chapter chapter, String title) {
        String written = chapter.title().replaceAll("\\s", "");
        return written.equals(title) || (title.equals(DISPUTES) && DISPUTES_TOO.contains(written));
    }

    private void problems() {
        chapters.about("问题")
                .filter(one -> plain(one).length() < LITTLE)
                .ifPresent(one -> found.add(text.finding(
                        Rule.CHAPTER_CONTENT,
                        one.at(),
                        new Wording("“" + one.title() + "”没有实际内容", "“" + one.title() + "” says nothing"),
                        new Wording("写明问题和改进情况，不能只写“无”", "name the problems and what is done about them"))));
    }

    private void others(@Nullable AnnualReport figures) {
        boolean charged = figures != null && figures.value("r22", "总计").signum() > 0;
        chapters.about("其他需要报告")
                .filter(one -> !FEES.matcher(plain(one)).find())
                .ifPresent(one -> found.add(text.finding(
                        Rule.CHAPTER_CONTENT,
                        one.at(),
                        charged
                                ? new Wording(
                                        "T3-8：有逾期未缴费的申请，第六章却没有信息处理费的情况",
                                        "T3-8: applications ended for unpaid fees, and chapter 六 says nothing of fees")
                                : new Wording("第六章没有写信息处理费的收取情况", "chapter 六 says nothing of fees"),
                        new Wording(
                                "写明发出收费通知的件数、通知的金额和实际收取的金额；没有的写 0",
                                "state the notices, the sums asked and received; 0 where there are none"))));
    }

    private void oldFees(AnnualReport report) {
        report.cell("7000", "统计数")
                .filter(cell -> cell.value().signum() > 0)
                .filter(cell -> !FEES.matcher(text.body()).find())
                .ifPresent(cell -> found.add(Finding.of(
                        Rule.CODED_TABLE,
                        cell.place(),
                        new Wording("O-11：收取了费用，正文没有说明", "O-11: fees were charged, and the text does not say so"),
                        new Wording("在正文说明收费和减免情况", "state fees and exemptions in the text"))));
    }

    private String plain(Chapter chapter) {
        return chapter.text(text.body()).replaceAll("[\\s\\u3000。，、#*]", "");
    }
}
