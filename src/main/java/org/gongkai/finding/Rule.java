package org.gongkai.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The rules that findings name (规则), one a line: id, usual weight, the day whose law judges a record ({@link Day}), how
 * well its source is known ({@link Ground}), {@code gate} where no baseline may ever cover it and {@code open} where an
 * old site may start with known findings, title, source, and what to do, in both languages. An id {@code R-…} is a rule
 * of law or of an official norm, {@code G-…} one of the project's own format. A new rule is a line here and, where it
 * cites a new norm, one in {@code norms.txt}. What is not read at the source ({@code memory}) warns and never blocks.
 */
public enum Rule {
    // id | weight | day | ground | gate | title | in English | source | what to do | in English
    // spotless:off
    HEADER_UNREADABLE("G-01 | block | checked | format | gate | 文件头无法读取 | the header cannot be read |  | 按提示改正文件头；gongkai new 生成的文件头可以照着写 | mend the header as the finding says; gongkai new writes one to copy"),
    UNKNOWN_KEY("G-02 | block | checked | format | gate | 未知的字段 | unknown key |  | 改成表中的字段名，或者删去这一行 | use a key of the table, or delete the line"),
    REPEATED_KEY("G-03 | block | checked | format | gate | 字段重复 | repeated key |  | 只留一处 | keep one of them"),
    MISSING_KEY("G-04 | block | checked | format | gate | 缺少必填字段 | missing key |  | 补上该字段 | add the key"),
    VALUE_NOT_ALLOWED("G-05 | block | checked | format | gate | 字段的值不在允许范围内 | value not allowed |  | 改为所列的值之一 | use one of the listed values"),
    NO_SUCH_DATE("G-06 | block | checked | format | gate | 日期不存在或格式不对 | no such date |  | 写真实存在的日期：年-月-日，年四位，月、日各两位 | write a day that exists: year-month-day, four, two and two digits"),
    STRAY_FILE("G-07 | block | checked | format | gate | content/ 中不属于任何内容的文件 | stray file in content/ |  | 移出 content/，或放到它所属的条目旁 | move it out of content/, or beside the entry it belongs to"),
    SYMBOLIC_LINK("G-08 | block | checked | format | gate | 不接受符号链接和特殊文件 | symbolic links and special files are refused |  | 放入文件本身 | put the file itself there"),
    UNREADABLE_FILE("G-09 | block | checked | format | gate | 文件无法读取 | the file cannot be read |  | 核对文件权限和磁盘 | look at the file's permissions and the disk"),
    NOT_UTF_8("G-10 | block | checked | format | gate | 文件不是 UTF-8 编码 | the file is not UTF-8 |  | 另存为 UTF-8 | save it as UTF-8"),
    OVER_THE_LIMIT("G-11 | block | checked | format | gate | 超出大小或嵌套上限 | over the limit of size or nesting |  | 拆分或删减到上限以内 | split or shorten it"),
    YAML_NOT_PLAIN("G-12 | block | checked | format | gate | YAML 标签、锚点和别名不予接受 | YAML tags, anchors and aliases are refused |  | 直接写出值 | write the value itself"),
    ADDRESS_COLLISION("G-13 | block | checked | practice | gate | 两个来源使用同一地址 | two sources, one address | 政府网站发展指引 | 给其中一个改名 | rename one of the two"),
    OLD_ADDRESS("G-180 | block | checked | format | gate | 旧地址写得不对 | an old address that cannot be |  | 写成 /路径 或者 /路径?参数 | write /path or /path?query"),
    REDIRECT_TARGET("G-181 | block | checked | format | gate | 旧地址的目标不存在或者没有公开 | the target of an old address is not there, or not public |  | 写公开过的索引号、条目文件的路径或者本站页面的地址 | write an index number that is public, the path of an entry's file or the address of a page"),
    REDIRECT_CONFLICT("G-182 | block | checked | format | gate | 旧地址重复，或者现在另有用处 | an old address given twice, or in use today |  | 删去其中一行，或者改为真正的旧地址 | delete one of the rows, or write the address that really is old"),
    RAW_HTML("G-14 | warning | checked | format | open | 正文中的 HTML 按文字显示 | HTML in the text is shown as text |  | 用 Markdown 写，或删去标记 | write it in Markdown, or delete the tags"),
    RENDERING_CHANGED("G-100 | info | checked | format | open | 已批准的内容，显示与 0.1.0 版不同 | approved texts whose pages look otherwise than in 0.1.0 |  | 逐篇看一遍页面；没有问题的记入基线 | look at each page; put the finding into the baseline if they are right"),
    ADDRESS_REFUSED("G-15 | block | checked | format | gate | 链接或图片地址不予接受 | the address of a link or picture is refused |  | 改为 https 地址或条目、附件的相对地址 | use an https address, or a relative one of an entry or attachment"),
    TEMPLATE("G-16 | block | checked | format | gate | 模板出错 | template error |  | 按提示改正模板；删去自己的模板即用内置的 | mend the template; without one of your own the built-in one serves"),
    UNKNOWN_CATEGORY("G-17 | block | checked | format | gate | 未知的栏目 | unknown category |  | 改为 categories.yaml 中的栏目，或先登记该栏目 | use a category of categories.yaml, or add it there"),
    EXTENSION("G-18 | block | checked | format | gate | 扩展组件出错 | an extension failed |  | 改正或移除该扩展组件 | mend or remove the extension"),
    OUTPUT("G-19 | block | checked | format | gate | 产出与页面清单不一致 | the output differs from the page plan |  | 让扩展组件只增加自己的文件 | let extensions only add files of their own"),
    EARLIER_SITE("G-86 | block | checked | format | gate | 构建的时刻早于被替换的站点 | earlier than the site to be replaced |  | 核对本机时钟和 --as-of；确实要退回较早的时刻，加上 --earlier | see to the clock and --as-of; to go back on purpose add --earlier"),
    AHEAD_OF_TIME("G-87 | block | checked | format | gate | 时刻超前，提前公布待发布的条目 | an instant ahead of the clock releases early |  | 改正或者取消 SOURCE_DATE_EPOCH；预览以后的站点用 --as-of，不要上网 | mend or unset SOURCE_DATE_EPOCH; to preview a later site use --as-of, and keep it offline"),
    LEFT_BEHIND("G-88 | warning | checked | format | gate | 发布之后没有清理干净 | something could not be cleaned up |  | 站点不受影响；下一次构建会再清理，也可以自己删除 | the site is not affected; the next build tries again, or delete it"),
    ASSET("G-96 | block | checked | practice | gate | assets/ 中不能公布的文件 | a file in assets/ that must not go out |  | 移出 assets/ | move it out of assets/"),
    FOLDER_SETTING("G-97 | block | checked | read | gate | 文件夹的设置会公布别的内容 | a folder setting that would publish other things | 条例 第十七条 | 在 jbake.properties 中改用项目里单独的文件夹 | name a folder of its own inside the project in jbake.properties"),
    FILE_NAME("G-21 | block | checked | format | gate | 文件名不予接受 | the file name is refused |  | 改名 | rename the file"),
    ATTACHMENT_TYPE("G-23 | block | checked | practice | gate | 附件的类型不予接受或与内容不符 | type of an attachment | 政府网站发展指引 | 另存为允许的类型，扩展名与内容一致 | save it as an allowed type, with the extension of its content"),
    LOOSE_ATTACHMENT("G-98 | block | checked | read | gate | 附件既没有列出，也没有链接 | an attachment neither listed nor linked | 条例 第十七条 | 列入 attachments，或者移出附件夹 | list it under attachments, or take it out of the folder"),
    NOT_INSPECTED("G-24 | block | checked | read | gate | 附件无法查验 | the attachment cannot be inspected | 条例 第十七条 | 去掉密码或损坏，重新生成该文件 | make the file anew, without password or damage"),
    CARRIED_ALONG("G-25 | block | checked | practice | gate | 附件夹带文件、脚本或外部来源 | files, scripts or sources carried along | 政府网站发展指引 | 删去夹带的内容后重新保存 | delete what is carried along and save again"),
    PDF("G-26 | block | checked | format | gate | PDF 文件无法生成 | the PDF files cannot be made |  | 安装 PDF 组件，换一种有这些字的 TrueType 字体，或者删去 site.yaml 的 pdf | install the part for PDF, take a TrueType font that has the characters, or take pdf out of site.yaml"),
    BASELINE_UNSOUND("G-70 | block | checked | format | gate | 基线文件有误 | the baseline is not sound |  | 删去有误的一行；基线由 gongkai check --baseline-write 建立 | delete the wrong line; gongkai check --baseline-write makes a baseline"),
    BASELINE_SHRINKS("G-71 | error | checked | format | gate | 基线中的问题已不存在 | a finding of the baseline occurs no more |  | 用 gongkai check --baseline-write 删去，基线只能减少 | delete it with gongkai check --baseline-write: a baseline only shrinks"),
    SAMPLE("G-89 | block | checked | format | gate | 程序自带的示例 | a text of the sample |  | 删除示例；改写成本机关内容的，删去 sample（样本），重新审查 | delete the sample; where it is rewritten, take sample away and review it"),
    STEP_HOLDERS("G-167 | error | checked | read | open | 审查步骤没有人担任 | nobody holds a step of the review | 条例 第十七条 | 在 content/people.yaml 写明谁担任，从哪一天起 | say in content/people.yaml who holds it, and from which day"),
    PLACEHOLDER("G-90 | warning | checked | format | open | 占位的地址和号码 | a placeholder |  | 换成本机关真实的地址、电话 | write the organ’s own addresses and telephones"),
    FIGURE("G-173 | block | checked | format | gate | 图表、音视频的写法不对 | a chart or recording is written wrongly |  | 单独成段，写成 ![名称](本条目名.files/文件名) | give it a line of its own, ![name](entry.files/name)"),
    CHART("G-174 | block | checked | format | gate | 数据图的 CSV 画不成图 | the CSV of a chart cannot be drawn |  | 第一行写表头，以下每行一个名称和不小于零的数 | heads in the first row, then a name and numbers from 0 in each"),
    CAPTIONS("G-184 | error | checked | read | gate | 字幕不是 WebVTT | captions that are not WebVTT | 无障碍环境建设法 第三十二条 | 照 WebVTT 改正，或者用字幕软件另存为 WebVTT | write them as WebVTT, or save them as WebVTT in a program for captions"),
    UNWRITTEN("G-162 | block | checked | format | gate | 还有没有写的地方 | something is yet to be written |  | 写好“【待写：……】”要求的内容，删去记号 | write what “【待写：…】” asks for, and delete the mark"),
    UNVERIFIED("G-163 | block | checked | format | gate | 读入的内容还没有核对 | what was taken in has not been compared | 条例 第十七条 | 与原文件核对，改正后删去“【待核：……】” | compare it with the document, mend it, and delete “【待核：…】”"),
    RETURNED("G-144 | error | checked | format | open | 退回记录不成立 | a return that cannot have been |  | 核对退回人、日期和步骤；退回之后由拟稿人改正、重新拟稿再审查 | check person, day and step; what was sent back is drafted again before it is reviewed"),
    DUTY_OVERDUE("G-145 | warning | checked | format | open | 履职事项没有按期完成 | a dated duty was not done in time |  | 完成后在 content/duties.yaml 的 done 中写上日期 | do it, and add the day to done in content/duties.yaml"),
    DUTY_DONE("G-146 | warning | checked | format | open | 履职事项的完成日期有误 | a day in done that cannot be |  | 核对日期；还没有做的不写 | check the day; what is not done yet is not written down"),
    SIGNATURE_MISSING("G-50 | block | checked | read | gate | 审查步骤没有签名 | a step is not signed | 电子签名法 第十三条 | 由该人员用自己的私钥签名：gongkai review … --sign | let that person sign with their own key: gongkai review … --sign"),
    STATEMENT("G-51 | block | checked | read | gate | 签名的不是现在的审查记录 | not the present record was signed | 电子签名法 第十三条；保守国家秘密法实施条例 第四十二条 | 内容变动后重新签名 | sign again after a change"),
    SIGNATURE("G-52 | block | checked | read | gate | 签名无效 | invalid signature | 电子签名法 第十三条 | 重新签名；来源不明时追查 | sign again; find out where it came from"),
    SIGNATURE_KEY("G-53 | block | checked | read | gate | 不是该人员当日有效的公钥 | not that person's key on that day | 电子签名法 第十三条 | 用 people.yaml 中当日有效的公钥对应的私钥签名 | sign with a key that people.yaml has for that day"),
    BLOCKS("R-02 | error | checked | practice | open | 政府信息公开栏目的板块不齐全 | a block of the disclosure column is missing | 国办公开办函〔2019〕61号 | 设置指南、制度、法定主动公开内容、年报、依申请公开，用这些名称 | set up 指南, 制度, 法定主动公开内容, 年报 and 依申请公开 under these names"),
    STATUTORY_ITEMS("R-04 | error | checked | read | open | 法定主动公开内容不齐全 | statutory items are missing | 条例 第二十条 | 补上条目，或在栏目写明 none: 本机关无此类事项 | add an entry, or the statement none: of the category"),
    REGISTER("G-62 | error | checked | read | open | 登记簿前后矛盾 | a register contradicts itself | 条例 第四十五条、第五十条 | 核对登记簿，改正有误的一格 | check the register and correct the wrong cell"),
    APPLICATION_LATE("G-63 | error | checked | read | open | 依申请公开超过办理期限 | an application handled late | 条例 第三十条、第三十三条；民法典 第二百零一条 | 尽快答复，向申请人说明；核对登记的日期 | answer at once and tell the applicant; check the dates"),
    FEE("G-136 | error | checked | read | open | 信息处理费与收费标准不符 | a fee that differs from the tables | 国办函〔2020〕109号 | 按件数或者页数重新计算，改正有误的一格 | compute it again from items or pages, and correct the wrong cell"),
    LETTER_NUMBER("G-137 | error | checked | practice | open | 文书的文号重复或者与日期不符 | the number of a letter stands twice or does not fit its date | GB/T 9704-2012 | 核对发出的文书，改正有误的一个 | look at the letters that went out, and correct the wrong one"),
    PRIVATE_FILE("G-138 | block | checked | read | gate | content/ 中有申请人的信息或者文书 | names of applicants, or letters to them, in content/ | 个人信息保护法 第六条 | 移到项目文件夹之外 | move it out of the project folder"),
    CATALOGUE_FIELDS("R-14 | block | formed | read | gate | 目录须有索引、名称、内容概述、生成日期 | statutory catalogue fields | 条例 第十二条 | 补上缺少的目录项 | add the missing fields of the catalogue"),
    GUIDE_PARTS("R-10 | error | checked | read | open | 指南须有信息分类、编排体系、获取方式 | statutory parts of the guide | 条例 第十二条 | 在 content/guide.md 补写所缺的部分，重新审查 | add the missing part to content/guide.md and have it reviewed"),
    GUIDE_CONTACTS("R-11 | error | checked | read | open | 工作机构的名称、地址、时间和联系方式 | contacts of the office | 条例 第十二条 | 在 site.yaml 的 office 中补上或改正 | add or mend it under office in site.yaml"),
    GUIDE_REMEDIES("R-12 | warning | checked | read | open | 指南须写明监督救济 | the guide names remedies | 条例 第五十一条；行政复议法 第二十三条 | 写明投诉举报、行政复议和行政诉讼，不予公开的先申请复议 | name complaints, reconsideration (first, against a refusal) and litigation"),
    GUIDE_AGE("R-13 | warning | checked | practice | open | 指南没有及时修订 | the guide is out of date | 条例 第十二条 | 每年核对一次指南；联系方式变动的及时修订 | revise the guide every year, and when the contacts change"),
    SUMMARY("R-18 | warning | formed | derived | open | 内容概述应为 20 至 300 字且不同于标题 | summary of 20–300 characters, not the title | 条例 第十二条 | 用自己的话概括内容，20 至 300 字 | sum the content up in 20 to 300 characters"),
    INDEX_UNIQUE("R-20 | block | checked | derived | gate | 索引号重复 | index number not unique | 条例 第十二条 | 给其中一个条目另取号 | give one of the entries another number"),
    WITHDRAWAL_UNREMEMBERED("G-84 | block | checked | format | gate | 撤回没有登记 | a withdrawal is not remembered |  | 按提示在 content/withdrawn.csv 加一行；gongkai withdraw 会自己登记 | add the line to content/withdrawn.csv; gongkai withdraw does so itself"),
    WITHDRAWAL_UNDONE("G-85 | block | checked | format | gate | 撤回的不得照原批准公布 | withdrawn, and not approved since |  | 恢复 withdrawn（撤回）；要重新公开的，重新审查，批准日期晚于撤回日期 | put withdrawn back; to publish again have it reviewed anew, approved after the withdrawal"),
    INDEX_PATTERN("R-21 | block | checked | practice | gate | 索引号不合规则或不属于本机关 | index number of another pattern or organ | 条例 第十二条 | 按 site.yaml 的规则编号 | number it by the pattern of site.yaml"),
    DOCUMENT_NUMBER("R-23 | error | formed | practice | open | 发文字号不合格式 | document number | GB/T 9704-2012 7.2.5 | 写成 机关代字〔年份〕序号号，年份四位，用六角括号 | write 机关代字〔year〕number号, the year in four digits and in 〔 〕"),
    TOPIC("R-25 | warning | checked | practice | open | 主题分类不在分类表内 | topic not in the list | 国务院办公厅主题分类 | 从主题分类表中选择 | choose a topic of the list"),
    GENRE("R-26 | warning | formed | read | open | 体裁不宜主动公开 | genre unusual for disclosure | 条例 第十六条 | 确认不属于过程性信息；不宜公开的改公开属性 | make sure that it is no internal paper; else change its attribute"),
    TIME_LIMIT("R-30 | error | formed | read | open | 超过公开期限 | published too late | 条例 第二十六条 | 尽快公开；已迟延的留作整改记录 | publish at once; a delay stays on record"),
    SPECIAL_LIMIT("R-31 | error | formed | read | open | 超过栏目的公开期限 | too late by the category's own term | 预算法 第十四条；政府采购法实施条例 第四十三条、第五十条；司发通〔2016〕78号 | 尽快公开；核对栏目的期限和起算日 | publish at once; check the category's term and its first day"),
    PUBLIC_PERIOD("G-83 | block | released | derived | gate | 公开期无从算起，或者长于栏目的期限 | the public period has no start, or is too long | 个人信息保护法 第十九条 | 写明起算的日期；期限不长于栏目的 closes-after | write the day from which it runs; no longer than the category's closes-after"),
    CALENDAR_UNKNOWN("R-32 | warning | checked | read | open | 缺少放假通知，期限只是暂定 | no holiday notice: the deadline is provisional | 全国年节及纪念日放假办法 | 放假通知发布后写入 content/calendar/年份.csv | write the notice to content/calendar/YEAR.csv once it is out"),
    CALENDAR("R-33 | block | checked | read | gate | 节假日安排有误 | the holiday arrangement is wrong | 全国年节及纪念日放假办法 | 按放假通知改正 | mend it by the notice"),
    DATE_ORDER("R-34 | block | released | read | gate | 日期先后顺序不对 | dates out of order | 条例 第十七条 | 核对各步日期：成文、审查、批准、发布依次不早于前一步 | check the dates: made, reviewed, approved, released in this order"),
    BACK_DATED("R-35 | error | released | read | open | 发布日期早于版本库的记录 | back-dated release | 国办秘函〔2019〕19号 | 改为实际发布的日期；从旧网站迁入的，在 site.yaml 写明 versioned-since | write the day of the real release; for entries from an older site set versioned-since in site.yaml"),
    CHANGE_UNDATED("R-36 | block | released | read | gate | 公布后的变更没有写明日期 | a change after release without its date | 条例 第二十六条 | 写上变更日期（changed），重新审查 | add the day of the change (changed) and review it again"),
    VALIDITY_DATES("R-37 | error | formed | derived | open | 施行日期、失效日期不合理 | dates of validity |  | 核对施行日期和失效日期 | check the dates of validity"),
    REVIEW_STEPS("R-40 | block | released | read | gate | 审查记录不完整 | review incomplete | 条例 第十七条；保守国家秘密法实施条例 第四十二条 | 补齐审查步骤：gongkai review | complete the review: gongkai review"),
    REVIEW_DIGEST("R-41 | block | released | read | gate | 审查的不是现在的内容 | another text was reviewed | 保守国家秘密法实施条例 第四十二条 | 对现在的内容重新审查 | review the present content"),
    SUSPENDED("G-91 | error | checked | practice | open | 公布过的正在重新审查 | under review again | 条例 第十七条 | 尽快完成重新审查；不再公布的，撤回 | finish the review soon; if it is to stay away, withdraw it"),
    SITE_RECORD("G-92 | block | checked | read | gate | 站点数据、模板和素材没有批准 | the site itself is not approved | 条例 第十七条 | 审查 content/site.md，由批准人批准 | have content/site.md reviewed and approved"),
    REVIEWS_UNDECLARED("G-93 | warning | checked | format | gate | 没有写明审查范围 | what is to be reviewed is not declared | 条例 第十七条 | 在 site.yaml 写 reviews: everything 或者 entries | write reviews: everything or entries in site.yaml"),
    COLUMN_NOT_REVIEWED("G-94 | block | checked | format | gate | 摘要不知道栏目 | the digest does not know the column | 条例 第十七条 | 重新审查该条目 | have the entry reviewed anew"),
    REVIEW_PERSONS("R-42 | block | released | derived | gate | 拟稿、保密审查、批准须为三人 | drafter, secrecy reviewer and approver are three people | 条例 第十七条 | 换人审查或批准 | let somebody else review or approve"),
    PERSON_NAME("G-99 | block | checked | read | gate | 人名的写法 | how a person is named | 条例 第十七条 | 用输入法重新打一遍姓名 | type the name anew"),
    REVIEW_ROLE("R-43 | block | released | practice | gate | 审查人当日不担任该角色 | no such role on that day | 条例 第十七条 | 由当日担任该角色的人审查，或改正 people.yaml | let a holder of the role do it, or mend people.yaml"),
    DISCLOSURE("R-45 | block | checked | read | gate | 公开属性 | disclosure attribute | 条例 第十三条 | 核对公开属性与附注 | check the attribute and the note below the text"),
    GROUNDS("R-46 | error | formed | read | gate | 不公开须有理由和复核日期 | grounds and date of reconsideration | 条例 第十八条 | 写明理由（条款）和一年内的复核日期 | give grounds and a date of reconsideration within a year"),
    CLASSIFICATION_MARK("R-48 | block | checked | read | gate | 国家秘密标志 | mark of a state secret | 保守国家秘密法 第二十二条、第三十五条 | 停止公开，按保密规定处理；已解密的先办解密 | do not publish; handle it by the secrecy rules, or have it declassified first"),
    INTERNAL_MARK("R-49 | block | checked | practice | gate | 内部标志 | mark of internal matter | 条例 第十七条；保守国家秘密法 第六十四条 | 停止公开；误标的报原机关更正 | do not publish; have a wrong mark corrected by its maker"),
    DRAFTING_TRACES("R-56 | block | checked | derived | gate | 附件中的修订、批注、作者等痕迹 | traces of drafting in an attachment | 条例 第十七条；个人信息保护法 第二十五条 | 接受修订、删除批注、清除属性后重新保存 | accept changes, delete comments and properties, save again"),
    PHOTO_DATA("R-65 | block | checked | derived | gate | 图片、录音录像中的位置、设备等信息 | place, device and notes in a picture or recording | 个人信息保护法 第二十五条、第二十八条 | 清除这些信息后重新保存 | remove the data and save again"),
    HIDDEN_CONTENT("R-66 | block | checked | derived | gate | 附件中隐藏或遮盖的内容 | hidden or covered content in an attachment | 条例 第十七条；保守国家秘密法 第三十五条 | 真正删去内容，不用遮盖或隐藏 | delete the content instead of covering it"),
    RESIDENT_ID("R-60 | block | checked | read | gate | 居民身份号码 | resident identity number | 个人信息保护法 第二十五条、第二十八条；条例 第十五条 | 隐去号码 | remove the number"),
    PRIVATE_DATA("R-61 | block | checked | practice | gate | 个人的账号、电话、住址、车牌等 | a person's account, telephone, address or plate | 个人信息保护法 第二十五条、第二十八条；条例 第十五条 | 隐去个人信息；单位的联系方式写入 site.yaml | remove it; the office's own contacts go to site.yaml"),
    HEALTH("R-62 | warning | checked | read | open | 健康信息 | health of a person | 个人信息保护法 第二十八条 | 删去病情，只留法定情形 | delete it, keep the legal ground only"),
    UNMASKED_NAME("R-63 | block | checked | practice | gate | 应隐去的姓名 | name to be masked | 个人信息保护法 第二十五条；未成年人保护法 第一百零三条 | 写成“姓＋某” | write the surname and 某"),
    INMATE_RECORD("R-64 | block | checked | practice | gate | 只向罪犯近亲属公开的信息 | information for an inmate's relatives only | 司发〔2015〕7号；条例 第十五条 | 不在网上公开，在会见室等处提供 | serve it to relatives on the premises, not on the web"),
    STALE_POLICY("R-111 | error | checked | practice | open | 政策文件、动态栏目超期没有更新 | news or policies not updated | 国办秘函〔2019〕19号 | 更新栏目，或调整栏目设置 | update the column, or arrange the columns anew"),
    STALE_COLUMN("R-112 | warning | checked | practice | open | 栏目超期没有更新 | a column not updated | 国办秘函〔2019〕19号 | 更新栏目，或改正 update-within | update the column, or correct update-within"),
    BLANK_COLUMN("R-113 | error | checked | practice | open | 空白栏目 | a blank column | 国办秘函〔2019〕19号；政府网站发展指引 | 补上条目，或写明 none: 的说明 | add an entry, or the statement none:"),
    LETTERS("R-115 | warning | checked | practice | open | 来信没有按期答复 | letters are not answered in time | 国办秘函〔2019〕19号 | 尽快答复来信并登记 | answer the letters and enter it"),
    STALE_ORGAN("R-117 | warning | checked | read | open | 机构、负责人信息超期没有核对 | offices or leaders not confirmed in time | 条例 第十二条、第二十条 | 核对机构和负责人信息并写明日期 | confirm offices and leaders and write the date"),
    TASK_OVERDUE("G-60 | warning | checked | format | open | 任务超过完成时限 | a task is overdue |  | 完成后写明完成日期；改期的更正任务表 | enter the day of completion, or correct the table of tasks"),
    NO_RESULT("G-61 | warning | checked | practice | open | 征求意见没有公布采纳情况 | what became of opinions is not told |  | 公布采纳情况和不采纳的理由 | publish what was adopted, and why the rest was not"),
    SERVICE_GUIDE("R-116 | warning | checked | practice | open | 办事指南的要素不全 | the guide to a service is incomplete | 国办秘函〔2019〕19号 | 补齐办事指南的要素 | complete the guide"),
    ITEMS_CONTRADICT("G-139 | error | checked | derived | open | 事项清单前后矛盾 | the list of items contradicts itself | 条例 第二十条 | 一个编码同一天只有一行；更名的，原来的一行写终止日期和更名 | one row in force for a code at a time; a new name ends the row of the old one"),
    ITEM_UNKNOWN("G-140 | warning | checked | derived | open | 决定、收费所依据的事项查不到或者当时没有实施 | a decision or a fee on an item that is not there, or was not in force | 条例 第二十条 | 核对事项编码和日期；缺少的补进台账“事项” | compare code and day with the list of items, and add what is missing"),
    ITEM_GUIDE("G-141 | warning | checked | derived | open | 事项所写的办事指南没有公开 | the guide that an item names is not published | 条例 第二十条 | 改为已公开的办事指南的索引号，或者留空 | give the index number of a published guide, or leave it empty"),
    PRISON_GUIDE("G-64 | warning | checked | memory | open | 狱务公开指南的内容不全 | the guide to prison affairs is incomplete | 司发〔2015〕7号 | 补上没有说明的内容 | tell what is missing"),
    SHORT_PERIOD("R-38 | error | released | read | open | 公示、征求意见的期限不足 | the period of a notice or consultation is too short | 重大行政决策程序暂行条例 第十五条；政府采购法实施条例 第三十八条 | 延长期限；确需缩短的，在正文说明理由 | let it run longer, or say in the text why it is shortened"),
    STALE_HOME("R-110 | warning | checked | practice | open | 首页两周没有更新 | nothing new on the home page for two weeks | 国办秘函〔2019〕19号 | 发布新的信息 | publish something new"),
    BUDGET_LIMIT("R-150 | error | formed | read | open | 预算、决算没有在批复后20日内公开 | a budget published later than 20 days after its approval | 预算法 第十四条；预算法实施条例 第六条 | 写明批复日期；尽快公开，已迟延的留作整改记录 | write the day of the approval; publish at once, a delay stays on record"),
    BUDGET_CONTENT("R-152 | warning | checked | read | open | 预算、决算的内容不全 | a budget lacks what it must contain | 预算法 第十四条；预算法实施条例 第六条 | 补上缺少的内容；在附件里的，在正文写明 | add what is missing; say in the text what the attachments have"),
    PURCHASE_MEDIUM("R-154 | warning | checked | read | open | 采购信息没有链接指定媒体 | a purchase without a link to the designated medium | 政府采购法实施条例 第四十三条、第五十条 | 链接到省级以上指定媒体上的同一信息 | link the same information in the designated medium"),
    BUDGET_GAP("R-151 | error | checked | read | open | 有的单位、年度的预算或者决算没有公开 | a budget or final account is not published | 预算法 第十四条；预算法实施条例 第六条 | 公开该单位该年度的预算、决算；公开过的补写 budget、fiscal-year、unit | publish it, or add budget, fiscal-year and unit to what is published"),
    PROJECT_CHAIN("R-155 | info | checked | derived | open | 采购项目各阶段的信息不相衔接 | stages of a purchase are missing | 政府采购法实施条例 第四十三条、第五十条 | 补上缺少的环节，或改正项目编号 | add the missing stage, or correct the project's number"),
    CITED_ENDED("R-118 | warning | checked | practice | open | 引用了本机关已经失效的文件 | cites a document of the site that has ended | 条例 第六条；政府网站发展指引 | 改引现行文件，或写明原文件已失效 | cite the document in force, or say that this one has ended"),
    ALSO_AT("G-147 | warning | checked | derived | open | 没有在应当的地方同时公开，或者写得不对 | not public at the other places too | 条例 第二十三条 | 在应当的地方公开，写明地方、地址和日期 | publish it there, and write where, address and day"),
    ONLY_POINTS("G-148 | warning | checked | practice | open | 正文只写“见附件” | a text that only points to its attachments | 政府网站发展指引 | 把内容写进正文，附件另供下载 | put the content into the text"),
    NEWS_IN_COLUMN("G-149 | warning | checked | read | open | 法定主动公开内容里的工作动态 | news among what the law asks to disclose | 国办公开办函〔2019〕61号 | 移到网站的工作动态栏目 | move it to the news of the website"),
    FOREIGN_ITEM("G-159 | warning | checked | practice | open | 别的机关的信息，或者两处重复的信息 | an item of another organ, or one that stands twice | 条例 第十条；政府网站发展指引 | 写明来源；重复的只留一处 | name the source; keep one of two"),
    EMPTY_TOPIC("G-179 | warning | checked | format | open | 专题没有内容 | a topic without entries |  | 放宽或者改正专题的条件 | widen or mend the conditions of the topic"),
    FILE_TITLE("G-175 | warning | checked | practice | open | 附件的名称看不出是什么 | an attachment whose name says nothing | 政府网站发展指引 | 在 attachments 写上标题 | give it a title under attachments"),
    RECORDING_TEXT("G-176 | warning | checked | derived | open | 音频、视频没有字幕或者文字稿 | a recording without captions or transcript | 无障碍环境建设法 第三十二条 | 视频附同名的 .vtt 字幕，音视频附文字稿 | captions in a .vtt of the same name, and a transcript"),
    PICTURE_TEXT("G-177 | warning | checked | derived | open | 图解没有文字内容 | pictures without their words | 无障碍环境建设法 第三十二条 | 把图里的文字写进正文，每张图写替代文字 | write the words of the pictures into the text, and an alternative for each"),
    QUESTIONS("G-178 | warning | checked | format | open | 问答没有问题 | answers without questions |  | 每个问题写成一个小标题 | write each question as a heading"),
    READING_TIME("G-160 | warning | checked | practice | open | 解读没有与文件同步 | a reading not released with its document | 政府网站发展指引 | 与文件同时发布，最迟三个工作日 | release it with its document, or within three working days"),
    REPORT_IN_TIME("R-70 | error | released | read | open | 年度报告的公布期限 | an annual report is due | 条例 第四十九条 | 1月31日以前公布上年度报告 | publish last year's report by 31 January"),
    REPORT_CHAPTERS("R-71 | error | released | read | open | 年度报告的章节 | the chapters of an annual report | 国办公开办函〔2021〕30号 | 按格式写齐六章 | write the six chapters of the form"),
    FORM_OF_THE_YEAR("R-72 | error | released | read | open | 年度报告格式与年度不符 | a form of another year | 条例 第五十条；国办公开办函〔2021〕30号 | 换用该年度的格式 | use the form of that year"),
    TABLE_OF_APPLICATIONS("R-73 | block | released | read | open | 申请情况表不平衡 | the table of applications does not add up | 国办公开办函〔2021〕30号 | 核对各行各列，与登记簿一致 | check rows and columns against the register"),
    TABLE_OF_DISPUTES("R-74 | block | released | read | open | 复议诉讼情况表不平衡 | the table of disputes does not add up | 国办公开办函〔2021〕30号 | 核对各栏之和 | check the sums"),
    TABLE_OF_DISCLOSURE("R-75 | error | released | derived | open | 主动公开情况表不合理 | the table of disclosure | 国办公开办函〔2021〕30号 | 核对制发、废止和现行有效的件数 | check the numbers made, repealed and in force"),
    YEAR_TO_YEAR("R-76 | error | released | derived | open | 与上年度报告不衔接 | figures and last year's differ | 国办公开办函〔2021〕30号 | 与上年度报告核对，差异写明原因 | compare with last year's report, and explain a difference"),
    NARRATIVE("R-77 | error | released | practice | open | 正文与表格的数字不一致 | text and tables differ | 国办公开办函〔2021〕30号 | 核对正文与表格，改正有误的一处 | compare text and tables and correct the wrong one"),
    EMPTY_CELL("R-78 | error | released | practice | open | 没有填数字 | a cell without a number | 国办公开办函〔2021〕30号 | 没有的填 0 | write 0 where there is none"),
    TABLE_SHAPE("R-79 | error | released | practice | open | 表格的行列不完整 | rows and columns of a table | 国办公开办函〔2021〕30号 | 补齐行列 | complete rows and columns"),
    PARTS_AND_SHARES("R-80 | warning | released | derived | open | 各部分与总数、百分比不符 | parts, whole and percentages | 条例 第五十条 | 重新计算各部分和百分比 | compute the parts and percentages anew"),
    YEAR_OF_REPORT("R-81 | warning | released | practice | open | 年份与报告年度不一致 | another year than the report's | 国办公开办函〔2021〕30号 | 改正年份 | correct the year"),
    UNITS("R-82 | warning | released | practice | open | 同一组数字的单位不统一 | one series, two units | 国办公开办函〔2021〕30号 | 统一单位 | use one unit"),
    REPORT_TITLE("R-83 | warning | released | practice | open | 年度报告的标题 | the title of an annual report | 国办公开办函〔2021〕30号 | 写成“机关全称＋年份＋政府信息公开工作年度报告” | write organ, year and 政府信息公开工作年度报告"),
    CHAPTER_CONTENT("R-84 | warning | released | practice | open | 年度报告的章节没有应有的内容 | a chapter lacks what it must say | 国办公开办函〔2021〕30号 | 补写该章应有的内容 | write what the chapter must say"),
    COPIED_TEXT("R-85 | warning | released | practice | open | 正文与上年报告雷同 | last year's text again | 国办公开办函〔2021〕30号 | 按本年度的情况重写 | write it anew for the year"),
    CODED_TABLE("R-86 | warning | released | practice | open | 统计表数字不合理 | the coded table | 条例 第五十条 | 核对统计表 | check the table"),
    REPORT_PARTS("R-87 | error | released | read | open | 年度报告须有正文和统计表 | an annual report has a text and tables | 条例 第五十条 | 补上缺少的正文或统计表 | add the missing text or tables"),
    RECOUNT("R-88 | warning | released | derived | open | 填报的数字与目录、登记簿不符 | typed figures and the site's own differ | 条例 第五十条 | 核对表格和目录、登记簿，改正有误的一处 | compare the table with the catalogue and the register, and correct the wrong one"),
    ROUND_NUMBER("R-89 | info | released | practice | open | 能写准确数字的写了约数 | a round number for a known one | 条例 第五十条 | 写准确数字 | write the exact number"),
    TEXT_QUALITY("R-120 | warning | checked | practice | open | 文字和标点 | wording and punctuation | 政府网站发展指引 | 改正文字；确属正确的用 waive 说明 | correct the wording; waive it where it is right"),
    OFFICIAL_NAME("R-121 | warning | checked | practice | open | 机构名称前后不一致 | an office under two names | 政府网站发展指引 | 统一机构名称 | use one name for the office"),
    CITED_LAW("R-122 | warning | checked | read | open | 引用的文件已被替代 | a cited document has been replaced | 政府网站发展指引 | 改引现行文件 | cite the document in force"),
    INNER_TITLE("R-123 | warning | checked | practice | open | 正文题名与标题不一致 | the text's title differs | GB/T 9704-2012 | 使正文题名与标题一致 | let title and inner title agree"),
    ANNOUNCED_ATTACHMENT("R-124 | warning | checked | practice | open | 提到的附件没有附上 | announced attachment missing | GB/T 9704-2012 | 附上所说的附件，或改正文字 | attach what is announced, or correct the text"),
    DATE_WRITING("R-125 | warning | checked | practice | open | 日期写法 | how dates are written | GB/T 9704-2012 | 年、月、日之间不空格，月、日前不加“0” | no blanks inside, no leading zeros of month and day"),
    LINE_BREAK("R-127 | warning | checked | practice | open | 句中硬换行 | hard line break inside a sentence | 政府网站发展指引 | 去掉句中的换行 | join the lines of the sentence"),
    JOINED_LINES("G-101 | warning | checked | practice | open | 各段在页面上连成一段 | paragraphs run together | 政府网站发展指引 | 段与段之间空一行；gongkai check --fix 可以代劳 | leave an empty line between paragraphs; gongkai check --fix does it"),
    LOST_CELL("G-102 | warning | checked | practice | open | 表格中不显示或者放错的内容 | what a table loses or takes in | 政府网站发展指引 | 格子里的竖线前加反斜杠，表头补足列数，表格后空一行 | write a backslash before a bar in a cell, give the head all columns, leave an empty line behind the table"),
    INDENTED_TEXT("G-103 | warning | checked | practice | open | 缩进的段落成了代码 | an indented paragraph becomes code | 政府网站发展指引 | 删去行首的空格和制表符；首行缩进由样式处理 | delete the blanks and tabs before the line; the style sheet indents"),
    LITERAL_MARKUP("G-104 | warning | checked | practice | open | 标记没有起作用，照原样显示 | markup without effect stands on the page | 政府网站发展指引 | 按提示改正标记；不是标记的用 waive 说明 | mend the markup as the finding says; waive it where none was meant"),
    UNDERLINED_TEXT("G-105 | warning | checked | practice | open | 文字下面的一行横线把它变成标题 | a line of dashes makes a heading of the text above | 政府网站发展指引 | 在横线前空一行 | leave an empty line before the dashes"),
    RADICAL_FORM("G-106 | warning | checked | practice | open | 用部首代替的汉字 | radicals in place of characters | 政府网站发展指引 | 换成规范的汉字；gongkai check --fix 可以代劳 | use the characters themselves; gongkai check --fix does it"),
    TAKEN_BEFORE("G-164 | warning | checked | format | open | 这个文件已经读入过 | this document was taken in before |  | 用已有的条目；确是两条信息的，用 gongkai new 另建 | use the entry that is there; where they are two items make one with gongkai new"),
    TAKEN_IN("G-107 | warning | checked | format | open | 从文件读入时没有带入的内容 | not taken from a document that was read in |  | 对照原文件，需要的由人补上 | compare the document, and add what is needed"),
    REPORT_TERMS("G-108 | info | checked | read | open | 没有写明机关的类别 | the kind of the organ is not declared | 条例 第四十九条 | 在 site.yaml 写 annual-report: {kind: 人民政府} 或者 {kind: 部门} | write annual-report: {kind: government} or {kind: department} in site.yaml"),
    LEDGER_TOTAL("G-131 | error | checked | derived | open | 台账的合计与各行之和不符 | the total of a ledger is not the sum of its rows |  | 核对各行和合计，改正有误的一格 | check the rows and the total, and mend the wrong cell"),
    LEDGER_PERSON("G-132 | error | checked | derived | open | 工作台账里的个人信息 | personal data in a register of the office |  | 删去姓名、证件号码和电话；台账只记数和事 | delete names, ids and telephones: a register has numbers and matters"),
    ACCOUNT_SILENT("G-133 | warning | checked | memory | open | 政务新媒体两周没有更新 | nothing new on an account for two weeks | 国办秘函〔2019〕19号 | 更新账号；不用的注销并写上关停日期 | publish something, or close the account and enter the day"),
    INCIDENT_ANSWER("G-134 | error | checked | derived | open | 登记的舆情回应没有公开 | an answer in the register is not public |  | 公开回应信息，或者改正索引号 | publish the answer, or correct its index number"),
    PLATFORM_VALUE("G-120 | block | checked | format | gate | 平台不接受的值 | a value that the platform does not take |  | 按提示补映射文件的代码表，或者改正内容后重新发布 | complete the mapping as the finding says, or mend the entry and publish it again"),
    HARVEST_ORGAN("G-122 | error | checked | format | open | 机关公布的数据无法读取 | an organ's published data cannot be read |  | 按提示改正清单中的位置，或者请该机关重新发布 | mend its place in the list, or ask the organ to publish again"),
    HARVEST_TWIN("G-123 | warning | checked | derived | open | 不同机关的信息用了同一个索引号或者文号 | two organs use one index or document number | 条例 第十二条 | 请有关机关核对，由用错的一方更正 | ask the organs; the one in the wrong corrects it"),
    HARVEST_LATE("G-124 | warning | checked | derived | open | 迟于二十个工作日公开的信息 | information released later than 20 working days | 条例 第二十六条 | 请该机关说明，此后按期公开 | ask the organ for the reason, and for releases in time"),
    HARVEST_BLANK("G-125 | info | checked | derived | open | 没有任何信息的法定主动公开事项 | statutory items without any information | 条例 第二十条 | 请该机关补充，或者写明没有此类事项 | ask the organ to add it, or to say that it has no such matters"),
    NOT_OBTAINED("G-150 | error | checked | practice | open | 未能取得，不能确定 | could not be had: uncertain |  | 换个时间再核验一次；仍然如此的，核对服务器或者压缩包 | audit again later; if it stays so, see to the server or the archive"),
    NOT_ASSESSABLE("G-151 | warning | checked | practice | open | 无法判断 | not assessable |  | 按所写的原因换一种办法核验，或者由人来看 | audit it in another way as the reason says, or have somebody look"),
    SERVED_CONTENT("G-152 | block | checked | derived | open | 服务器发出的内容不是公布的文件 | the server sends something else than the file | 条例 第四十五条 | 清除缓存和旧的压缩副本，整体上传；让服务器不改动内容 | clear caches and old compressed copies, upload all of it, and let the server change nothing"),
    SERVED_HEADERS("G-153 | error | checked | practice | open | 安全响应头缺少或者太松 | security headers are missing or too loose | 政府网站发展指引 | 照手册第八章的服务器配置 | configure the server as chapter 8 of the handbook has it"),
    SERVED_TYPE("G-154 | error | checked | practice | open | 内容类型或者编码不对 | content type or charset | 政府网站发展指引 | 按文件的类型发送，文字用 UTF-8 | send each file as what it is, texts in UTF-8"),
    SERVED_STATUS("G-155 | error | checked | practice | open | 状态码不对 | the status is wrong | RFC 9110 | 有的页面用 200，没有的用 404，撤回的用 200 或 410 | 200 for what is there, 404 for what is not, 200 or 410 for what was withdrawn"),
    SERVED_REDIRECT("G-156 | error | checked | practice | open | 跳转不当或者明文传送 | a wrong redirection, or plain http | 政府网站发展指引 | 只从 http 跳转到本主机的 https | redirect from http to https of the same host, and nothing else"),
    FOLDER_LISTED("G-157 | error | checked | practice | open | 服务器列出文件夹的内容 | the server lists folders | 政府网站发展指引 | 关闭目录列表（autoindex off） | switch listings off (autoindex off)"),
    SERVED_VALIDATORS("G-158 | warning | checked | practice | open | ETag 或者 Last-Modified 不可靠 | ETag or Last-Modified cannot be relied on | RFC 9110 | 核对服务器的时钟和缓存设置 | see to the server's clock and its caches"),
    WAIVER("R-161 | block | checked | derived | gate | 豁免不成立 | the waiver does not hold | 条例 第十七条 | 写明规则、原文、理由、批准人和有效期 | give rule, quote, reason, person and expiry"),
    HIDDEN_TEXT("G-22 | block | checked | practice | gate | 看不见或会误导的字符 | invisible or misleading characters | Unicode UAX #9、UTS #39 | 删去所指的字符 | delete the character"),
    RELATION("R-104 | block | checked | practice | gate | 文件之间的关联不成立 | relation between documents | 政府网站发展指引 | 改正关联的索引号，去掉自相矛盾的关联 | mend the index numbers and what contradicts itself"),
    COLUMN_FIELDS("R-91 | warning | checked | read | open | 栏目标签不完整 | column tags | 政府网站发展指引 | 在 categories.yaml 补上栏目的类型、说明和关键词 | fill in type, description and keywords in categories.yaml"),
    BROKEN_LINK("R-97 | block | checked | practice | open | 链接、锚点、图片或附件不存在 | broken link | 政府网站发展指引 | 改正地址，或删去链接 | mend the address or delete the link"),
    CATALOGUE_PAGES("R-17 | block | checked | derived | gate | 目录与页面不一一对应 | catalogue and pages differ | 条例 第十二条 | 重新构建，不手工增删页面 | build again; never add or remove pages by hand"),
    MANIFEST("R-163 | block | checked | derived | gate | 文件与清单不一致 | files and manifest differ | 条例 第四十五条 | 重新构建并整体上传，不改动单个文件 | build again and upload all of it, never a single file"),
    COMPANION("G-121 | block | checked | derived | gate | 压缩副本与原文件不一致 | a compressed copy and its file differ | 条例 第四十五条 | 重新构建并整体上传；自己压缩的副本用 gzip -n | build again and upload all of it; make copies of your own with gzip -n"),
    REBUILT("G-126 | block | checked | derived | gate | 文件不是公布的来源所给出的 | a file is not what the published source gives | 条例 第四十五条 | 重新构建并整体上传；没有重新构建过的，追查是谁改的 | build again and upload all of it; if nobody did, find out who changed it"),
    PUBLISHED_SOURCE("G-127 | block | checked | derived | gate | 公布的来源不完整，或者与摘要不符 | the published source is damaged or not under its digest | 条例 第十七条 | 重新构建并整体上传；内容有改动的重新审查 | build again and upload all of it; have what was changed reviewed again"),
    REVIEW_CHAIN("G-128 | block | checked | read | gate | 公布的审查声明或者签名不成立 | a published statement or signature does not hold | 条例 第十七条；电子签名法 第十三条 | 重新构建并整体上传；来源不明的签名追查 | build again and upload all of it; find out where a strange signature came from"),
    NOT_REBUILT("G-129 | warning | checked | format | open | 无法重建核验 | not assessable by a rebuild |  | 用构建该站点的版本核验 | audit it with the version that built it"),
    EARLIER_COPY("G-130 | error | checked | derived | open | 与先前的版本相比有未说明的变动 | changed since an earlier copy, and not told | 条例 第十七条 | 向机关核实 | ask the organ about it"),
    DUPLICATE_ID("R-130 | error | checked | read | open | 页面内标识重复 | duplicate id in a page | 无障碍环境建设法 第三十二条 | 改正模板中重复的标识 | mend the repeated id in the template"),
    ACTIVE_CONTENT("R-99 | error | checked | practice | open | 脚本、样式或第三方内容不予接受 | active or third-party content | 政府网站发展指引 | 移除脚本和站外内容 | remove scripts and what other sites serve"),
    SITE_MARKS("G-169 | warning | checked | read | open | 网站的标识码、备案号或者域名写法不对 | an odd code, filing or domain of the website | 政府网站发展指引 | 照核发的原文填写 site.yaml | write it in site.yaml as it was issued"),
    EMBLEM("G-170 | error | checked | format | open | 页首的标志不在 assets/ 中 | the emblem is not among the assets |  | 把图片放入 assets/，或者删去 emblem | put the picture into assets/, or delete emblem"),
    SITE_TAGS("R-90 | error | checked | read | open | 网站标签不完整 | site tags | 政府网站发展指引 | 在 site.yaml 补上网站名称、域名和标识码 | fill in name, domain and code in site.yaml"),
    ARTICLE_TAGS("R-92 | error | checked | read | open | 内容页标签不完整 | article tags | 政府网站发展指引 | 补上标题、发布时间和来源 | add title, time and source"),
    CATALOGUE_FILES("R-16 | error | checked | read | open | 目录数据文件不完整或互不一致 | catalogue files differ or are damaged | 条例 第二十四条 | 重新构建，不手工改动数据文件 | build again; never edit the data files by hand"),
    SITE_MAP("R-100 | warning | checked | practice | open | 站点地图与公开页面不一致 | site map and pages differ | 政府网站发展指引 | 重新构建 | build again"),
    PAGE_WEIGHT("R-105 | warning | checked | memory | open | 页面过大 | heavy page | 政府网站发展指引 | 压缩图片，减少页面内容 | compress pictures, shorten the page"),
    ORPHAN_PAGE("G-40 | error | checked | read | open | 从首页无法到达的页面 | page not reachable from the home page | 条例 第二十四条 | 从栏目或导航加上链接，或撤下该页 | link it from a column or the navigation, or take it down"),
    PAGE_BASICS("G-41 | error | checked | read | open | 页面缺少语言、标题或编码声明 | language, title, heading or charset of a page | 无障碍环境建设法 第三十二条 | 补上语言、标题、一级标题和编码 | add language, title, heading and charset"),
    HTML_SYNTAX("G-42 | warning | checked | practice | open | HTML 语法错误 | HTML syntax | HTML Living Standard 13.2 | 改正模板中的标记 | mend the markup of the template"),
    FEED("G-43 | error | checked | practice | open | 订阅源无法读取或指向站外 | the feed cannot be read or leads elsewhere | RFC 4287 | 重新构建；地址只能在本站 | build again; its addresses must be the site's own");
    // spotless:on

    private final String id;
    private final Severity severity;
    private final Day day;
    private final Ground ground;
    private final boolean gate;
    private final Wording title;
    private final String basis;
    private final Wording remedy;

    Rule(String row) {
        String[] cells = row.split(" ?\\| ?", -1);
        if (cells.length != 10 || !(cells[4].equals("gate") || cells[4].equals("open"))) {
            throw new IllegalStateException(row);
        }
        this.id = cells[0];
        this.severity = Severity.valueOf(cells[1].toUpperCase(Locale.ROOT));
        this.day = Day.valueOf(cells[2].toUpperCase(Locale.ROOT));
        this.ground = Ground.valueOf(cells[3].toUpperCase(Locale.ROOT));
        this.gate = cells[4].equals("gate");
        this.title = new Wording(cells[5], cells[6]);
        this.basis = cells[7];
        this.remedy = new Wording(cells[8], cells[9]);
    }

    /** The id that findings print, for example {@code R-41}. */
    public String id() {
        return id;
    }

    /** A finding of the usual weight (检查结果), without a source line. */
    public Finding at(Place place, Wording message, Wording hint) {
        return Finding.of(this, place, message, hint);
    }

    /** A finding that only warns (警告). */
    public Finding warning(Place place, Wording message, Wording hint) {
        return at(place, message, hint).as(Severity.WARNING);
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

    /** Which day's law judges a record. */
    public Day day() {
        return day;
    }

    /** How well its source is known. */
    public Ground ground() {
        return ground;
    }

    /** Whether it guards the gate: no baseline may ever cover it. */
    public boolean gate() {
        return gate;
    }

    /** What to do about its findings. */
    public Wording remedy() {
        return remedy;
    }

    /** Whether it was law for a record of {@code day}; what guards the gate and the format holds for every record. */
    public boolean binds(LocalDate day) {
        return basis.isEmpty() || gate || !basis(day).isEmpty();
    }

    /** The day whose law judges a record (适用规则的日期). */
    public enum Day {
        FORMED("成文日或期限起算日", "of its making, or the start of the term"),
        RELEASED("发布日", "of its release"),
        CHECKED("检查日", "of the check");

        private final Wording wording;

        Day(String zh, String en) {
            wording = new Wording(zh, en);
        }

        /** The day in words. */
        public Wording wording() {
            return wording;
        }

        /** The word of the machine-readable formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How well a rule's source is known (依据的来历). */
    public enum Ground {
        READ("读过原文", "read at the source"),
        PRACTICE("见于官方文件和通行做法", "official documents and practice"),
        DERIVED("由规定推出", "derived from what is required"),
        MEMORY("未核对原文，只提醒", "not read at the source: only warns"),
        FORMAT("本项目的格式", "the project's own format");

        private final Wording wording;

        Ground(String zh, String en) {
            wording = new Wording(zh, en);
        }

        /** The ground in words. */
        public Wording wording() {
            return wording;
        }

        /** The word of the machine-readable formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
