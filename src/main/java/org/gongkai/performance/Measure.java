package org.gongkai.performance;

import org.gongkai.finding.Wording;

/** What is measured (考核指标), in the order of the table. */
public enum Measure {
    SUBMITTED("稿件报送量", "drafted", "当年第一次登记拟稿的条目", "entries that were first drafted in the year"),
    PUBLIC("已公开", "made public", "其中公开过的，包括已经撤回和公开期满的", "those of them that were made public, gone ones included"),
    WAITING("待审", "under review", "其中还在审查或者退回待改的", "those whose review is not done, or that were sent back"),
    SCHEDULED("待发布", "awaiting release", "其中已经批准、发布日期未到的", "those approved whose day of release is yet to come"),
    NOT_PUBLIC("不公开", "not public", "其中审查结论是不公开的", "those that are not to be public, by their review"),
    IN_ERROR("有误", "in error", "其中有阻断发布的问题的", "those with findings that block"),
    PUBLIC_RATE("公开率", "share made public", "已公开 ÷（已公开 + 不公开）", "made public ÷ (made public + not public)"),
    TIMELY(
            "及时率",
            "published in time",
            "在公开期限之内公开的 ÷ 有期限的已公开稿件和已经超期的未公开稿件；期限暂定的不计",
            "public within its term ÷ public with a term, and not yet public but overdue; provisional terms do not count"),
    FIRST_PASS("合格率", "passed at once", "在这一步没有被退回过的 ÷ 到过这一步的", "never sent back at this step ÷ all that came to it"),
    DAYS("用时", "days taken", "前面的步骤做完之后到这一步的工作日", "working days from the steps before to this one"),
    CORRECTED("发布后更正", "corrected after release", "变更日期在当年的已公开条目", "public entries with a date of change in the year"),
    WITHDRAWN("撤回", "withdrawn", "撤回日期在当年的条目", "entries withdrawn in the year"),
    ERRORS("遗留错误", "errors left", "当年报送的条目现有的阻断和错误", "what blocks and errors found at those drafted in the year"),
    WARNINGS("遗留警告", "warnings left", "当年报送的条目现有的警告", "warnings found at those drafted in the year"),
    FULL_TEXT(
            "全文电子化率",
            "text in the page",
            "正文在页面上的 ÷ 现在公开的；正文空白，或者不满60字、只说见附件的，不算",
            "with the text in the page ÷ now public; a blank text, or one of less than 60 characters that only points to"
                    + " an attachment, has none");

    private final Wording name;
    private final Wording told;

    Measure(String zh, String en, String told, String toldInEnglish) {
        this.name = new Wording(zh, en);
        this.told = new Wording(told, toldInEnglish);
    }

    /** What it is called. */
    public Wording wording() {
        return name;
    }

    /** How it is counted. */
    public Wording told() {
        return told;
    }
}
