package org.gongkai.harvest.share;

import java.util.Comparator;
import java.util.List;

/**
 * An entry as an organ's catalogue has it (汇总的条目). What the catalogue does not say is "".
 *
 * @param index index number (索引号)
 * @param item code of the statutory item (条例 第二十条), {@code 20-01} …
 * @param issuers issuing organs, joined by 、
 * @param number document number (发文字号)
 * @param formed {@code 2021-07-08}
 * @param released the same
 * @param address absolute address of its page
 * @param sha256 of that page
 */
public record Gleaning(
        String index,
        String title,
        String item,
        String issuers,
        String number,
        String formed,
        String released,
        String validity,
        String summary,
        String address,
        String sha256) {

    private static final int YEAR = 4;

    /** The newest first, then by index number and title. */
    public static final Comparator<Gleaning> ORDER = Comparator.comparing(Gleaning::released)
            .reversed()
            .thenComparing(Gleaning::index)
            .thenComparing(Gleaning::title)
            .thenComparing(Gleaning::address);

    /** The columns of its exports. */
    public static final List<String> HEAD =
            List.of("索引号", "名称", "法定事项", "发文机关", "发文字号", "生成日期", "发布日期", "有效性", "内容概述", "地址", "SHA-256");

    /** The year of its release; 0 where that is not known. */
    public int year() {
        return released.isEmpty() ? 0 : Integer.parseInt(released.substring(0, YEAR));
    }

    /** What stands under {@link #HEAD}. */
    public List<String> cells() {
        return List.of(index, title, item, issuers, number, formed, released, validity, summary, address, sha256);
    }
}
