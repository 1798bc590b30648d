package org.gongkai.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The form of an application (政府信息公开申请表), the one definition of its page and of its document. It asks for what 条例
 * 第二十九条 asks for and no more: since 2019 nobody need say what the information is for.
 */
public final class ApplicationForm {

    /** The form's title. */
    public static final String TITLE = "政府信息公开申请表";

    private ApplicationForm() {}

    /**
     * A part of the form.
     *
     * @param title its title
     * @param note what is to be known of it, or ""
     */
    public record Part(String title, String note, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }

        /** The fields as they stand on paper: of two that follow each other on one short line each, both on one row. */
        public List<List<Field>> rows() {
            List<List<Field>> rows = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                boolean pair = fields.get(i).isShort()
                        && i + 1 < fields.size()
                        && fields.get(i + 1).isShort();
                rows.add(fields.subList(i, pair ? i + 2 : i + 1));
                i += pair ? 1 : 0;
            }
            return rows;
        }
    }

    /**
     * What is to be filled in.
     *
     * @param name its label
     * @param required whether an application without it is incomplete
     * @param choices what may be ticked; none where it is to be written
     * @param lines how many lines there are to write on; those of one line stand two in a row
     */
    public record Field(String name, boolean required, List<String> choices, int lines) {
        public Field {
            choices = List.copyOf(choices);
        }

        private boolean isShort() {
            return choices.isEmpty() && lines == 1;
        }
    }

    /** All parts, in order. */
    public static final List<Part> PARTS = List.of(
            new Part(
                    "申请人是公民",
                    "由其他组织申请的，不填这一部分。",
                    List.of(
                            required("姓名"),
                            required("证件名称"),
                            required("证件号码"),
                            required("联系电话"),
                            required("联系地址"),
                            optional("邮政编码"),
                            optional("电子邮箱"),
                            optional("传真"))),
            new Part(
                    "申请人是法人或者其他组织",
                    "由公民申请的，不填这一部分。",
                    List.of(
                            required("名称"),
                            required("统一社会信用代码"),
                            required("法定代表人"),
                            required("联系人"),
                            required("联系人电话"),
                            required("联系地址"),
                            optional("电子邮箱"),
                            optional("传真"),
                            new Field("类别", false, organisations(), 1))),
            new Part(
                    "所需信息",
                    "不需要说明用途。",
                    List.of(
                            new Field("名称、文号或者便于查询的其他特征", true, List.of(), 5),
                            new Field("提供信息的形式", true, List.of("纸面", "电子文件", "光盘"), 1),
                            new Field("获取信息的途径", true, Delivery.words(), 1))),
            new Part("申请人签名或者盖章", "", List.of(required("签名、盖章"), required("申请日期"))),
            new Part("以下由受理机构填写", "", List.of(optional("登记编号"), optional("收到日期"))));

    private static Field required(String name) {
        return new Field(name, true, List.of(), 1);
    }

    private static Field optional(String name) {
        return new Field(name, false, List.of(), 1);
    }

    /** The columns of the annual table, but for that of persons. */
    private static List<String> organisations() {
        return Arrays.stream(Applicant.values())
                .filter(kind -> kind != Applicant.PERSON)
                .map(Applicant::column)
                .toList();
    }
}
