package org.gongkai.finding;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules that findings name (规则). An id {@code R-…} is a rule of law or of an official norm, {@code G-…} one of the
 * project's own format. A new rule is a line here, one in {@code rules.txt} and, where it cites a new norm, one in
 * {@code norms.txt}.
 */
public enum Rule {
    HEADER_UNREADABLE("G-01", Severity.BLOCK, "文件头无法读取", "the header cannot be read", ""),
    UNKNOWN_KEY("G-02", Severity.BLOCK, "未知的字段", "unknown key", ""),
    REPEATED_KEY("G-03", Severity.BLOCK, "字段重复", "repeated key", ""),
    MISSING_KEY("G-04", Severity.BLOCK, "缺少必填字段", "missing key", ""),
    VALUE_NOT_ALLOWED("G-05", Severity.BLOCK, "字段的值不在允许范围内", "value not allowed", ""),
    NO_SUCH_DATE("G-06", Severity.BLOCK, "日期不存在或格式不对", "no such date", ""),
    STRAY_FILE("G-07", Severity.BLOCK, "content/ 中不属于任何内容的文件", "stray file in content/", ""),
    SYMBOLIC_LINK("G-08", Severity.BLOCK, "不接受符号链接和特殊文件", "symbolic links and special files are refused", ""),
    UNREADABLE_FILE("G-09", Severity.BLOCK, "文件无法读取", "the file cannot be read", ""),
    NOT_UTF_8("G-10", Severity.BLOCK, "文件不是 UTF-8 编码", "the file is not UTF-8", ""),
    OVER_THE_LIMIT("G-11", Severity.BLOCK, "超出大小或嵌套上限", "over the limit of size or nesting", ""),
    YAML_NOT_PLAIN("G-12", Severity.BLOCK, "YAML 标签、锚点和别名不予接受", "YAML tags, anchors and aliases are refused", ""),
    ADDRESS_COLLISION("G-13", Severity.BLOCK, "两个来源使用同一地址", "two sources, one address", "政府网站发展指引"),
    RAW_HTML("G-14", Severity.WARNING, "正文中的 HTML 按文字显示", "HTML in the text is shown as text", ""),
    ADDRESS_REFUSED("G-15", Severity.BLOCK, "链接或图片地址不予接受", "the address of a link or picture is refused", ""),
    TEMPLATE("G-16", Severity.BLOCK, "模板出错", "template error", ""),
    UNKNOWN_CATEGORY("G-17", Severity.BLOCK, "未知的栏目", "unknown category", ""),
    EXTENSION("G-18", Severity.BLOCK, "扩展组件出错", "an extension failed", ""),
    OUTPUT("G-19", Severity.BLOCK, "产出与页面清单不一致", "the output differs from the page plan", ""),
    EARLIER_SITE("G-86", Severity.BLOCK, "构建的时刻早于被替换的站点", "earlier than the site to be replaced", ""),
    AHEAD_OF_TIME("G-87", Severity.BLOCK, "时刻超前，提前公布待发布的条目", "an instant ahead of the clock releases early", ""),
    LEFT_BEHIND("G-88", Severity.WARNING, "发布之后没有清理干净", "something could not be cleaned up", ""),
    ASSET("G-96", Severity.BLOCK, "assets/ 中不能公布的文件", "a file in assets/ that must not go out", ""),
    FOLDER_SETTING(
            "G-97", Severity.BLOCK, "文件夹的设置会公布别的内容", "a folder setting that would publish other things", "条例 第十七条"),
    FILE_NAME("G-21", Severity.BLOCK, "文件名不予接受", "the file name is refused", ""),
    ATTACHMENT_TYPE("G-23", Severity.BLOCK, "附件的类型不予接受或与内容不符", "type of an attachment", "政府网站发展指引"),
    LOOSE_ATTACHMENT("G-98", Severity.BLOCK, "附件既没有列出，也没有链接", "an attachment neither listed nor linked", "条例 第十七条"),
    NOT_INSPECTED("G-24", Severity.BLOCK, "附件无法查验", "the attachment cannot be inspected", "条例 第十七条"),
    CARRIED_ALONG("G-25", Severity.BLOCK, "附件夹带文件、脚本或外部来源", "files, scripts or sources carried along", "政府网站发展指引"),
    PDF("G-26", Severity.BLOCK, "PDF 文件无法生成", "the PDF files cannot be made", ""),
    BASELINE_UNSOUND("G-70", Severity.BLOCK, "基线文件有误", "the baseline is not sound", ""),
    BASELINE_SHRINKS("G-71", Severity.ERROR, "基线中的问题已不存在", "a finding of the baseline occurs no more", ""),
    SAMPLE("G-89", Severity.BLOCK, "程序自带的示例", "a text of the sample", ""),
    PLACEHOLDER("G-90", Severity.WARNING, "占位的地址和号码", "a placeholder", ""),
    SIGNATURE_MISSING("G-50", Severity.BLOCK, "审查步骤没有签名", "a step is not signed", "电子签名法 第十三条"),
    STATEMENT(
            "G-51",
            Severity.BLOCK,
            "签名的不是现在的审查记录",
            "not the present record was signed",
            "电子签名法 第十三条；保守国家秘密法实施条例 第四十二条"),
    SIGNATURE("G-52", Severity.BLOCK, "签名无效", "invalid signature", "电子签名法 第十三条"),
    SIGNATURE_KEY("G-53", Severity.BLOCK, "不是该人员当日有效的公钥", "not that person's key on that day", "电子签名法 第十三条"),
    STATUTORY_ITEMS("R-04", Severity.ERROR, "法定主动公开内容不齐全", "statutory items are missing", "条例 第二十条"),
    REGISTER("G-62", Severity.ERROR, "登记簿前后矛盾", "a register contradicts itself", "条例 第四十五条、第五十条"),
    APPLICATION_LATE("G-63", Severity.ERROR, "依申请公开超过办理期限", "an application handled late", "条例 第三十条、第三十三条；民法典 第二百零一条"),
    SEARCH("R-08", Severity.ERROR, "检索与公开的条目不一致", "search and entries differ", "条例 第二十四条"),
    CATALOGUE_FIELDS("R-14", Severity.BLOCK, "目录须有索引、名称、内容概述、生成日期", "statutory catalogue fields", "条例 第十二条"),
    GUIDE_PARTS("R-10", Severity.ERROR, "指南须有信息分类、编排体系、获取方式", "statutory parts of the guide", "条例 第十二条"),
    GUIDE_CONTACTS("R-11", Severity.ERROR, "工作机构的名称、地址、时间和联系方式", "contacts of the office", "条例 第十二条"),
    GUIDE_REMEDIES("R-12", Severity.WARNING, "指南须写明监督救济", "the guide names remedies", "条例 第五十一条；行政复议法 第二十三条"),
    GUIDE_AGE("R-13", Severity.WARNING, "指南没有及时修订", "the guide is out of date", "条例 第十二条"),
    SUMMARY(
            "R-18",
            Severity.WARNING,
            "内容概述应为 20 至 300 字且不同于标题",
            "summary of 20–300 characters, not the title",
            "条例 第十二条"),
    INDEX_UNIQUE("R-20", Severity.BLOCK, "索引号重复", "index number not unique", "条例 第十二条"),
    WITHDRAWAL_UNREMEMBERED("G-84", Severity.BLOCK, "撤回没有登记", "a withdrawal is not remembered", ""),
    WITHDRAWAL_UNDONE("G-85", Severity.BLOCK, "撤回的不得照原批准公布", "withdrawn, and not approved since", ""),
    INDEX_PATTERN("R-21", Severity.BLOCK, "索引号不合规则或不属于本机关", "index number of another pattern or organ", "条例 第十二条"),
    DOCUMENT_NUMBER("R-23", Severity.ERROR, "发文字号不合格式", "document number", "GB/T 9704-2012 7.2.5"),
    TOPIC("R-25", Severity.WARNING, "主题分类不在分类表内", "topic not in the list", "国务院办公厅主题分类"),
    GENRE("R-26", Severity.WARNING, "体裁不宜主动公开", "genre unusual for disclosure", "条例 第十六条"),
    TIME_LIMIT("R-30", Severity.ERROR, "超过公开期限", "published too late", "条例 第二十六条"),
    SPECIAL_LIMIT(
            "R-31",
            Severity.ERROR,
            "超过栏目的公开期限",
            "too late by the category's own term",
            "预算法 第十四条；政府采购法实施条例 第四十三条、第五十条；司发通〔2016〕78号"),
    PUBLIC_PERIOD(
            "G-83",
            Severity.BLOCK,
            "公开期无从算起，或者长于栏目的期限",
            "the public period has no start, or is too long",
            "个人信息保护法 第十九条"),
    CALENDAR_UNKNOWN(
            "R-32",
            Severity.WARNING,
            "缺少放假通知，期限只是暂定",
            "no holiday notice: the deadline is provisional",
            "全国年节及纪念日放假办法"),
    CALENDAR("R-33", Severity.BLOCK, "节假日安排有误", "the holiday arrangement is wrong", "全国年节及纪念日放假办法"),
    DATE_ORDER("R-34", Severity.BLOCK, "日期先后顺序不对", "dates out of order", "条例 第十七条"),
    BACK_DATED("R-35", Severity.ERROR, "发布日期早于版本库的记录", "back-dated release", "国办秘函〔2019〕19号"),
    CHANGE_UNDATED("R-36", Severity.BLOCK, "公布后的变更没有写明日期", "a change after release without its date", "条例 第二十六条"),
    VALIDITY_DATES("R-37", Severity.ERROR, "施行日期、失效日期不合理", "dates of validity", ""),
    REVIEW_STEPS("R-40", Severity.BLOCK, "审查记录不完整", "review incomplete", "条例 第十七条；保守国家秘密法实施条例 第四十二条"),
    REVIEW_DIGEST("R-41", Severity.BLOCK, "审查的不是现在的内容", "another text was reviewed", "保守国家秘密法实施条例 第四十二条"),
    SUSPENDED("G-91", Severity.ERROR, "公布过的正在重新审查", "under review again", "条例 第十七条"),
    SITE_RECORD("G-92", Severity.BLOCK, "站点数据、模板和素材没有批准", "the site itself is not approved", "条例 第十七条"),
    REVIEWS_UNDECLARED("G-93", Severity.WARNING, "没有写明审查范围", "what is to be reviewed is not declared", "条例 第十七条"),
    COLUMN_NOT_REVIEWED("G-94", Severity.BLOCK, "摘要不知道栏目", "the digest does not know the column", "条例 第十七条"),
    REVIEW_PERSONS(
            "R-42",
            Severity.BLOCK,
            "拟稿、保密审查、批准须为三人",
            "drafter, secrecy reviewer and approver are three people",
            "条例 第十七条"),
    PERSON_NAME("G-99", Severity.BLOCK, "人名的写法", "how a person is named", "条例 第十七条"),
    REVIEW_ROLE("R-43", Severity.BLOCK, "审查人当日不担任该角色", "no such role on that day", "条例 第十七条"),
    DISCLOSURE("R-45", Severity.BLOCK, "公开属性", "disclosure attribute", "条例 第十三条"),
    GROUNDS("R-46", Severity.ERROR, "不公开须有理由和复核日期", "grounds and date of reconsideration", "条例 第十八条"),
    CLASSIFICATION_MARK("R-48", Severity.BLOCK, "国家秘密标志", "mark of a state secret", "保守国家秘密法 第二十二条、第三十五条"),
    INTERNAL_MARK("R-49", Severity.BLOCK, "内部标志", "mark of internal matter", "条例 第十七条；保守国家秘密法 第六十四条"),
    DRAFTING_TRACES(
            "R-56", Severity.BLOCK, "附件中的修订、批注、作者等痕迹", "traces of drafting in an attachment", "条例 第十七条；个人信息保护法 第二十五条"),
    PHOTO_DATA("R-65", Severity.BLOCK, "图片中的位置、设备等信息", "place, device and notes in a picture", "个人信息保护法 第二十五条、第二十八条"),
    HIDDEN_CONTENT(
            "R-66",
            Severity.BLOCK,
            "附件中隐藏或遮盖的内容",
            "hidden or covered content in an attachment",
            "条例 第十七条；保守国家秘密法 第三十五条"),
    RESIDENT_ID("R-60", Severity.BLOCK, "居民身份号码", "resident identity number", "个人信息保护法 第二十五条、第二十八条；条例 第十五条"),
    PRIVATE_DATA(
            "R-61",
            Severity.BLOCK,
            "个人的账号、电话、住址、车牌等",
            "a person's account, telephone, address or plate",
            "个人信息保护法 第二十五条、第二十八条；条例 第十五条"),
    HEALTH("R-62", Severity.WARNING, "健康信息", "health of a person", "个人信息保护法 第二十八条"),
    UNMASKED_NAME("R-63", Severity.BLOCK, "应隐去的姓名", "name to be masked", "个人信息保护法 第二十五条；未成年人保护法 第一百零三条"),
    INMATE_RECORD(
            "R-64", Severity.BLOCK, "只向罪犯近亲属公开的信息", "information for an inmate's relatives only", "司发〔2015〕7号；条例 第十五条"),
    STALE_POLICY("R-111", Severity.ERROR, "政策文件、动态栏目超期没有更新", "news or policies not updated", "国办秘函〔2019〕19号"),
    STALE_COLUMN("R-112", Severity.WARNING, "栏目超期没有更新", "a column not updated", "国办秘函〔2019〕19号"),
    BLANK_COLUMN("R-113", Severity.ERROR, "空白栏目", "a blank column", "国办秘函〔2019〕19号；政府网站发展指引"),
    LETTERS("R-115", Severity.WARNING, "来信没有按期答复", "letters are not answered in time", "国办秘函〔2019〕19号"),
    STALE_ORGAN(
            "R-117", Severity.WARNING, "机构、负责人信息超期没有核对", "offices or leaders not confirmed in time", "条例 第十二条、第二十条"),
    TASK_OVERDUE("G-60", Severity.WARNING, "任务超过完成时限", "a task is overdue", ""),
    NO_RESULT("G-61", Severity.WARNING, "征求意见没有公布采纳情况", "what became of opinions is not told", ""),
    SERVICE_GUIDE("R-116", Severity.WARNING, "办事指南的要素不全", "the guide to a service is incomplete", "国办秘函〔2019〕19号"),
    PRISON_GUIDE("G-64", Severity.WARNING, "狱务公开指南的内容不全", "the guide to prison affairs is incomplete", "司发〔2015〕7号"),
    SHORT_PERIOD(
            "R-38",
            Severity.ERROR,
            "公示、征求意见的期限不足",
            "the period of a notice or consultation is too short",
            "重大行政决策程序暂行条例 第十五条；政府采购法实施条例 第三十八条"),
    STALE_HOME("R-110", Severity.WARNING, "首页两周没有更新", "nothing new on the home page for two weeks", "国办秘函〔2019〕19号"),
    BUDGET_LIMIT(
            "R-150",
            Severity.ERROR,
            "预算、决算没有在批复后20日内公开",
            "a budget published later than 20 days after its approval",
            "预算法 第十四条；预算法实施条例 第六条"),
    BUDGET_CONTENT(
            "R-152", Severity.WARNING, "预算、决算的内容不全", "a budget lacks what it must contain", "预算法 第十四条；预算法实施条例 第六条"),
    PURCHASE_MEDIUM(
            "R-154",
            Severity.WARNING,
            "采购信息没有链接指定媒体",
            "a purchase without a link to the designated medium",
            "政府采购法实施条例 第四十三条、第五十条"),
    BUDGET_GAP(
            "R-151",
            Severity.ERROR,
            "有的单位、年度的预算或者决算没有公开",
            "a budget or final account is not published",
            "预算法 第十四条；预算法实施条例 第六条"),
    PROJECT_CHAIN("R-155", Severity.INFO, "采购项目各阶段的信息不相衔接", "stages of a purchase are missing", "政府采购法实施条例 第四十三条、第五十条"),
    CITED_ENDED(
            "R-118",
            Severity.WARNING,
            "引用了本机关已经失效的文件",
            "cites a document of the site that has ended",
            "条例 第六条；政府网站发展指引"),
    REPORT_IN_TIME("R-70", Severity.ERROR, "年度报告的公布期限", "an annual report is due", "条例 第四十九条"),
    REPORT_CHAPTERS("R-71", Severity.ERROR, "年度报告的章节", "the chapters of an annual report", "国办公开办函〔2021〕30号"),
    FORM_OF_THE_YEAR("R-72", Severity.ERROR, "年度报告格式与年度不符", "a form of another year", "条例 第五十条；国办公开办函〔2021〕30号"),
    TABLE_OF_APPLICATIONS(
            "R-73", Severity.BLOCK, "申请情况表不平衡", "the table of applications does not add up", "国办公开办函〔2021〕30号"),
    TABLE_OF_DISPUTES("R-74", Severity.BLOCK, "复议诉讼情况表不平衡", "the table of disputes does not add up", "国办公开办函〔2021〕30号"),
    TABLE_OF_DISCLOSURE("R-75", Severity.ERROR, "主动公开情况表不合理", "the table of disclosure", "国办公开办函〔2021〕30号"),
    YEAR_TO_YEAR("R-76", Severity.ERROR, "与上年度报告不衔接", "figures and last year's differ", "国办公开办函〔2021〕30号"),
    NARRATIVE("R-77", Severity.ERROR, "正文与表格的数字不一致", "text and tables differ", "国办公开办函〔2021〕30号"),
    EMPTY_CELL("R-78", Severity.ERROR, "表格中没有填数字", "a cell without a number", "国办公开办函〔2021〕30号"),
    TABLE_SHAPE("R-79", Severity.ERROR, "表格的行列不完整", "rows and columns of a table", "国办公开办函〔2021〕30号"),
    PARTS_AND_SHARES("R-80", Severity.WARNING, "各部分与总数、百分比不符", "parts, whole and percentages", "条例 第五十条"),
    YEAR_OF_REPORT("R-81", Severity.WARNING, "年份与报告年度不一致", "another year than the report's", "国办公开办函〔2021〕30号"),
    UNITS("R-82", Severity.WARNING, "同一组数字的单位不统一", "one series, two units", "国办公开办函〔2021〕30号"),
    REPORT_TITLE("R-83", Severity.WARNING, "年度报告的标题", "the title of an annual report", "国办公开办函〔2021〕30号"),
    CHAPTER_CONTENT("R-84", Severity.WARNING, "年度报告的章节没有应有的内容", "a chapter lacks what it must say", "国办公开办函〔2021〕30号"),
    COPIED_TEXT("R-85", Severity.WARNING, "正文与上年报告雷同", "last year's text again", "国办公开办函〔2021〕30号"),
    CODED_TABLE("R-86", Severity.WARNING, "统计表数字不合理", "the coded table", "条例 第五十条"),
    REPORT_PARTS("R-87", Severity.ERROR, "年度报告须有正文和统计表", "an annual report has a text and tables", "条例 第五十条"),
    RECOUNT("R-88", Severity.WARNING, "填报的数字与目录、登记簿不符", "typed figures and the site's own differ", "条例 第五十条"),
    ROUND_NUMBER("R-89", Severity.INFO, "能写准确数字的写了约数", "a round number for a known one", "条例 第五十条"),
    TEXT_QUALITY("R-120", Severity.WARNING, "文字和标点", "wording and punctuation", "政府网站发展指引"),
    OFFICIAL_NAME("R-121", Severity.WARNING, "机构名称前后不一致", "an office under two names", "政府网站发展指引"),
    CITED_LAW("R-122", Severity.WARNING, "引用的文件已被替代", "a cited document has been replaced", "政府网站发展指引"),
    INNER_TITLE("R-123", Severity.WARNING, "正文题名与标题不一致", "the text's title differs", "GB/T 9704-2012"),
    ANNOUNCED_ATTACHMENT("R-124", Severity.WARNING, "提到的附件没有附上", "announced attachment missing", "GB/T 9704-2012"),
    DATE_WRITING("R-125", Severity.WARNING, "日期写法", "how dates are written", "GB/T 9704-2012"),
    LINE_BREAK("R-127", Severity.WARNING, "句中硬换行", "hard line break inside a sentence", "政府网站发展指引"),
    WAIVER("R-161", Severity.BLOCK, "豁免不成立", "the waiver does not hold", "条例 第十七条"),
    HIDDEN_TEXT("G-22", Severity.BLOCK, "看不见或会误导的字符", "invisible or misleading characters", "Unicode UAX #9、UTS #39"),
    RELATION("R-104", Severity.BLOCK, "文件之间的关联不成立", "relation between documents", "政府网站发展指引"),
    COLUMN_FIELDS("R-91", Severity.WARNING, "栏目标签不完整", "column tags", "政府网站发展指引"),
    BROKEN_LINK("R-97", Severity.BLOCK, "链接、锚点、图片或附件不存在", "broken link", "政府网站发展指引"),
    CATALOGUE_PAGES("R-17", Severity.BLOCK, "目录与页面不一一对应", "catalogue and pages differ", "条例 第十二条"),
    MANIFEST("R-163", Severity.BLOCK, "文件与清单不一致", "files and manifest differ", "条例 第四十五条"),
    DUPLICATE_ID("R-130", Severity.ERROR, "页面内标识重复", "duplicate id in a page", "无障碍环境建设法 第三十二条"),
    ACTIVE_CONTENT("R-99", Severity.ERROR, "脚本、样式或第三方内容不予接受", "active or third-party content", "政府网站发展指引"),
    SITE_TAGS("R-90", Severity.ERROR, "网站标签不完整", "site tags", "政府网站发展指引"),
    ARTICLE_TAGS("R-92", Severity.ERROR, "内容页标签不完整", "article tags", "政府网站发展指引"),
    CATALOGUE_FILES("R-16", Severity.ERROR, "目录数据文件不完整或互不一致", "catalogue files differ or are damaged", "条例 第二十四条"),
    SITE_MAP("R-100", Severity.WARNING, "站点地图与公开页面不一致", "site map and pages differ", "政府网站发展指引"),
    PAGE_WEIGHT("R-105", Severity.WARNING, "页面过大", "heavy page", "政府网站发展指引"),
    ORPHAN_PAGE("G-40", Severity.ERROR, "从首页无法到达的页面", "page not reachable from the home page", "条例 第二十四条"),
    PAGE_BASICS(
            "G-41",
            Severity.ERROR,
            "页面缺少语言、标题或编码声明",
            "language, title, heading or charset of a page",
            "无障碍环境建设法 第三十二条"),
    HTML_SYNTAX("G-42", Severity.WARNING, "HTML 语法错误", "HTML syntax", "HTML Living Standard 13.2"),
    FEED("G-43", Severity.ERROR, "订阅源无法读取或指向站外", "the feed cannot be read or leads elsewhere", "RFC 4287");

    private final String id;
    private final Severity severity;
    private final Wording title;
    private final String basis;

    Rule(String id, Severity severity, String zh, String en, String basis) {
        this.id = id;
        this.severity = severity;
        this.title = new Wording(zh, en);
        this.basis = basis;
    }

    /** The id that findings print, for example {@code R-41}. */
    public String id() {
        return id;
    }

    /** The usual weight of its findings. */
    public Severity severity() {
        return severity;
    }

    /** What the rule is about. */
    public Wording title() {
        return title;
    }

    /** The legal or technical source as it is today; empty for a rule of the format alone. */
    public String basis() {
        return basis;
    }

    /** The source as it was on {@code day}; empty where nothing of it was in force yet. */
    public String basis(LocalDate day) {
        return Norms.cite(basis, day);
    }

    /** The parts of the source: each is one norm with its articles. */
    public List<String> sources() {
        return Norms.parts(basis);
    }

    /** What else is known of it. */
    public RuleFacts facts() {
        return RuleBook.of(this);
    }

    /** Whether it was law for a record of {@code day}; what guards the gate and the format holds for every record. */
    public boolean binds(LocalDate day) {
        return basis.isEmpty() || facts().gate() || !basis(day).isEmpty();
    }
}
