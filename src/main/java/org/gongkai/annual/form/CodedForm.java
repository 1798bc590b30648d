package org.gongkai.annual.form;

import java.util.List;

/** Rows and the column of 政府信息公开情况统计表, the table of the reports up to 2018, that have a meaning of their own here. */
public final class CodedForm {

    public static final String COLUMN = "统计数";

    /** Beside it in the form that provinces had: figures of all years. */
    public static final String ALL_YEARS = "历年累计";

    static final List<String> OWN_CHANNELS = List.of("1220", "1230", "1240", "1250");
    static final List<String> ANSWERS = List.of("3310", "3320", "3330", "3340", "3350", "3360", "3370", "3380");
    public static final String GAZETTE = "1110";
    public static final String GAZETTE_TOO = "1210";

    /** 依申请公开信息收取的费用. */
    public static final String FEES = "7000";

    private CodedForm() {}
}
