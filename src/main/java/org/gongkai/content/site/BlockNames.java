package org.gongkai.content.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Value;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** The names of the five blocks of the platform (板块名称，国办公开办函〔2019〕61号), and by what other names they go. */
final class BlockNames {

    private static final Map<String, Pattern> OTHERS = new LinkedHashMap<>();

    static {
        put("政府信息公开指南", "(?:政府|政务)?信息公开(?:工作)?指南|公开指南|政务公开指南");
        put("政府信息公开制度", "(?:政府|政务)?信息公开(?:工作|相关|管理)?(?:制度|规定|制度规范|制度文件)|公开制度|政务公开制度");
        put("法定主动公开内容", "法定(?:主动)?公开(?:内容|信息|目录|事项)?|主动公开(?:内容|信息|事项)|法定主动公开的?内容");
        put("政府信息公开年报", "(?:政府|政务)?信息公开(?:工作)?(?:年报|年度报告)|公开年报|年度报告|年报|政务公开年报");
        put("依申请公开", "依申请(?:公开)?(?:政府)?信息公开|(?:政府)?信息公开申请|申请公开|依申请信息公开|(?:政府信息)?依申请公开");
    }

    private BlockNames() {}

    private static void put(String name, String others) {
        OTHERS.put(name, Pattern.compile(others));
    }

    /** That a column at the top of the tree is one of the blocks under another name. */
    static Optional<Finding> finding(Value place, String name) {
        return OTHERS.entrySet().stream()
                .filter(block -> !block.getKey().equals(name)
                        && block.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .map(block -> place.finding(
                                Rule.BLOCKS,
                                new Wording(
                                        "板块的名称是“" + name + "”，统一的名称是“" + block + "”",
                                        "the block is called “" + name + "”; its name everywhere is “" + block + "”"),
                                new Wording("改为“name: " + block + "”", "write name: " + block))
                        .as(Severity.WARNING));
    }
}
