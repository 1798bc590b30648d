package org.gongkai.press;

import java.util.List;

/**
 * Whether a document is in force (有效性).
 *
 * @param word {@code 有效}, {@code 已修改}, {@code 部分失效}, {@code 失效}, {@code 废止}, {@code 尚未施行}
 * @param inForce true only for {@code 有效}; otherwise the notice stands above the text
 * @param notice the notice in a sentence, {@code 本文件已于2021年7月8日废止。}, or ""
 * @param links the documents that brought it about, may be empty
 */
public record ValidityView(String word, boolean inForce, String notice, List<LinkView> links) {
    /** Copies the lists. */
    public ValidityView {
        links = List.copyOf(links);
    }
}
