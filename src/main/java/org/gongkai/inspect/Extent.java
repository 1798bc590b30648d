package org.gongkai.inspect;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.finding.Wording;

/** What an indicator looks at, counted (检查对象). */
public enum Extent {
    ENTRIES("entries", "条目", "个"),
    COLUMNS("columns", "栏目", "个"),
    PAGES("pages", "页面", "个"),
    LINKS("links", "链接", "处"),
    REPORTS("reports", "年度报告", "份", "annual reports"),
    SERVICES("services", "办事指南", "份", "guides to services"),
    LETTERS("letters", "来信", "件"),
    APPLICATIONS("applications", "公开申请", "件");

    private final String key;
    private final String zh;
    private final String unit;
    private final String en;

    Extent(String key, String zh, String unit) {
        this(key, zh, unit, key);
    }

    Extent(String key, String zh, String unit, String en) {
        this.key = key;
        this.zh = zh;
        this.unit = unit;
        this.en = en;
    }

    /** So many of them. */
    Wording counted(int count) {
        return new Wording(zh + " " + count + " " + unit, count + " " + en);
    }

    /** None of them. */
    Wording none() {
        return new Wording("没有可以检查的" + zh, "there are no " + en + " to look at");
    }

    static Optional<Extent> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return key;
    }
}
