package org.gongkai.content.site;

import java.util.Arrays;
import java.util.Optional;

/** The fifteen items that an organ discloses on its own initiative (条例 第二十条), in the regulation's order. */
public enum Article20 {
    RULES("20-01", "第（一）项", "行政法规、规章和规范性文件"),
    ORGAN("20-02", "第（二）项", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    PLANS("20-03", "第（三）项", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS("20-04", "第（四）项", "国民经济和社会发展统计信息"),
    LICENCES("20-05", "第（五）项", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTIES("20-06", "第（六）项", "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"),
    BUDGETS("20-07", "第（七）项", "财政预算、决算信息"),
    FEES("20-08", "第（八）项", "行政事业性收费项目及其依据、标准"),
    PURCHASES("20-09", "第（九）项", "政府集中采购项目的目录、标准及实施情况"),
    CONSTRUCTION("20-10", "第（十）项", "重大建设项目的批准和实施情况"),
    WELFARE("20-11", "第（十一）项", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES("20-12", "第（十二）项", "突发公共事件的应急预案、预警信息及应对情况"),
    SUPERVISION("20-13", "第（十三）项", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    RECRUITMENT("20-14", "第（十四）项", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHERS("20-15", "第（十五）项", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");

    private final String code;
    private final String ordinal;
    private final String text;

    Article20(String code, String ordinal, String text) {
        this.code = code;
        this.ordinal = ordinal;
        this.text = text;
    }

    /** The item of a code. */
    public static Optional<Article20> of(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }

    /** As categories.yaml has it: {@code 20-01} … {@code 20-15}. */
    public String code() {
        return code;
    }

    /** As it is cited. */
    public String cited() {
        return ordinal;
    }

    /** What the item is about. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return code;
    }
}
