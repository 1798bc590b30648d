package org.gongkai.annual.form;

import java.util.List;

/** Rows and columns of the forms of 2019 and 2021 that have a meaning of their own here. */
public final class CurrentForm {

    /** The row of what is handled otherwise and has no row of its own. */
    public static final String OTHERS = "r23";

    /** The row of the sum of all results. */
    public static final String SUM = "r24";

    public static final String TOTAL = "总计";
    public static final String FEES = "本年收费金额（单位：万元）";
    public static final List<String> DISPUTES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
    static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    static final String RESULTS = "三、本年度办理结果";

    private CurrentForm() {}
}
