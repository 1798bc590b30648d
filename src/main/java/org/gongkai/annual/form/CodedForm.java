package org.gongkai.annual.form;

import static org.gongkai.annual.form.FormRow.coded;
import static org.gongkai.annual.form.FormRow.heading;

import java.util.List;
import org.gongkai.annual.form.FormTable.Layout;

/**
 * 政府信息公开情况统计表, the table of the reports up to 2018, with codes. The codes are those found in use; the row for the official
 * gazette is found as 1110 and belongs as 1210 with its sisters, and 8400 is not in every office's table.
 */
public final class CodedForm {

    public static final String COLUMN = "统计数";
    static final List<String> OWN_CHANNELS = List.of("1220", "1230", "1240", "1250");
    static final List<String> ANSWERS = List.of("3310", "3320", "3330", "3340", "3350", "3360", "3370", "3380");
    public static final String GAZETTE = "1110";
    public static final String GAZETTE_TOO = "1210";

    public static final List<FormTable> TABLES = List.of(new FormTable(
            "统计表",
            "政府信息公开情况统计表",
            Layout.CODES,
            "",
            List.of(new FormBlock("", List.of(FormColumn.count(COLUMN)), rows()))));

    private CodedForm() {}

    private static List<FormRow> rows() {
        String all = "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）";
        String replies = "（二）通过不同渠道和方式回应解读的情况";
        String received = "（一）收到申请数";
        String done = "（二）申请办结数";
        String answered = "（三）申请答复数";
        String refused = "4.不同意公开答复数";
        String review = "四、行政复议数量";
        String suits = "五、行政诉讼数量";
        String staff = "（三）从事政府信息公开工作人员数";
        return List.of(
                heading("一、主动公开情况"),
                coded("1100", "条", all),
                coded(GAZETTE, "条", "政府公报公开政府信息数", all).asOptional(),
                coded(GAZETTE_TOO, "条", "政府公报公开政府信息数", all).asOptional(),
                coded("1220", "条", "政府网站公开政府信息数", all),
                coded("1230", "条", "政务微博公开政府信息数", all),
                coded("1240", "条", "政务微信公开政府信息数", all),
                coded("1250", "条", "其他方式公开政府信息数", all),
                heading("二、回应解读情况"),
                coded("2100", "次", "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）"),
                heading(replies),
                coded("2210", "次", "1.参加或举办新闻发布会总次数", replies),
                coded("2211", "次", "其中：主要负责同志参加新闻发布会次数", replies, "1"),
                coded("2220", "次", "2.政府网站在线访谈次数", replies),
                coded("2221", "次", "其中：主要负责同志参加政府网站在线访谈次数", replies, "2"),
                coded("2230", "篇", "3.政策解读稿件发布数", replies),
                coded("2240", "次", "4.微博微信回应事件数", replies),
                coded("2250", "次", "5.其他方式回应事件数", replies),
                heading("三、依申请公开情况"),
                coded("3100", "件", received),
                coded("3110", "件", "1.当面申请数", received),
                coded("3120", "件", "2.传真申请数", received),
                coded("3130", "件", "3.网络申请数", received),
                coded("3140", "件", "4.信函申请数", received),
                coded("3200", "件", done),
                coded("3210", "件", "1.按时办结数", done),
                coded("3220", "件", "2.延期办结数", done),
                coded("3300", "件", answered),
                coded("3310", "件", "1.属于已主动公开范围数", answered),
                coded("3320", "件", "2.同意公开答复数", answered),
                coded("3330", "件", "3.同意部分公开答复数", answered),
                coded("3340", "件", refused, answered),
                coded("3341", "件", "其中：涉及国家秘密", answered, refused),
                coded("3342", "件", "涉及商业秘密", answered, refused),
                coded("3343", "件", "涉及个人隐私", answered, refused),
                coded("3344", "件", "危及国家安全、公共安全、经济安全和社会稳定", answered, refused),
                coded("3345", "件", "不是《条例》所指政府信息", answered, refused),
                coded("3346", "件", "法律法规规定的其他情形", answered, refused),
                coded("3350", "件", "5.不属于本行政机关公开数", answered),
                coded("3360", "件", "6.申请信息不存在数", answered),
                coded("3370", "件", "7.告知作出更改补充数", answered),
                coded("3380", "件", "8.告知通过其他途径办理数", answered),
                coded("4000", "件", review),
                coded("4100", "件", "（一）维持具体行政行为数", review),
                coded("4200", "件", "（二）被依法纠错数", review),
                coded("4300", "件", "（三）其他情形数", review),
                coded("5000", "件", suits),
                coded("5100", "件", "（一）维持具体行政行为或者驳回原告诉讼请求数", suits),
                coded("5200", "件", "（二）被依法纠错数", suits),
                coded("5300", "件", "（三）其他情形数", suits),
                coded("6000", "件", "六、举报投诉数量"),
                coded("7000", "元", "七、依申请公开信息收取的费用"),
                heading("八、机构建设和保障经费情况"),
                coded("8100", "个", "（一）政府信息公开工作专门机构数"),
                coded("8200", "个", "（二）设置政府信息公开查阅点数"),
                coded("8300", "人", staff),
                coded("8310", "人", "1.专职人员数（不包括政府公报及政府网站工作人员数）", staff),
                coded("8320", "人", "2.兼职人员数", staff),
                coded("8400", "万元", "（四）政府信息公开专项经费").asOptional(),
                heading("九、政府信息公开会议和培训情况"),
                coded("9100", "次", "（一）召开政府信息公开工作会议或专题会议数"),
                coded("9200", "次", "（二）举办各类培训班数"),
                coded("9300", "人次", "（三）接受培训人员数"));
    }
}
