package org.gongkai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys that one kind of mapping knows, each by its English and its Chinese name (字段表). Closed: there are no others.
 */
final class KeyTable {

    private final Map<String, String> english = new TreeMap<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, String> chinese = new TreeMap<>();

    private KeyTable() {}

    /** A table of pairs: English name, Chinese name, English name, … */
    static KeyTable of(String... names) {
        KeyTable table = new KeyTable();
        for (int i = 0; i < names.length; i += 2) {
            table.english.put(names[i], names[i]);
            table.english.put(names[i + 1], names[i]);
            table.keys.add(names[i]);
            table.chinese.put(names[i], names[i + 1]);
        }
        return table;
    }

    /** The English name of a key written in either language. */
    Optional<String> englishOf(String name) {
        return Optional.ofNullable(english.get(name));
    }

    /** An English name with the Chinese one, as hints show it: {@code by（人员）}. */
    String shown(String name) {
        return name + "（" + chinese.getOrDefault(name, name) + "）";
    }

    /** All names in both languages. */
    List<String> names() {
        return List.copyOf(english.keySet());
    }

    /** The English names in their order. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** The English and the Chinese name of a key. */
    List<String> namesOf(String key) {
        return english.entrySet().stream()
                .filter(name -> name.getValue().equals(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A step of the review: who, when, with which conclusion, on what basis. */
    static final KeyTable STEP = of("by", "人员", "on", "日期", "conclusion", "结论", "basis", "依据");

    /** The record of a withdrawal. */
    static final KeyTable WITHDRAWAL = of("on", "日期", "by", "人员", "reason", "理由", "secrecy", "涉密");

    /** A waiver of a finding. */
    static final KeyTable WAIVER = of("rule", "规则", "quote", "引文", "reason", "理由", "by", "人员", "until", "期限");

    /** An attachment with a title. */
    static final KeyTable ATTACHMENT = of("file", "文件", "title", "标题");

    /** The review record: its steps, the form's number and the digest. */
    static final KeyTable REVIEW = of(
            "form",
            "编号",
            "drafted",
            "拟稿",
            "department",
            "部门审核",
            "secrecy",
            "保密审查",
            "attribute",
            "属性审查",
            "approved",
            "批准",
            "approved-by-leader",
            "主要领导批准",
            "digest",
            "摘要");
}
