package org.gongkai.exchange.mapping;

import java.nio.charset.Charset;

/** The encoding of what a platform takes (编码). */
public enum TextEncoding {
    UTF_8("utf-8", "UTF-8", false),
    UTF_8_BOM("utf-8-bom", "UTF-8", true),
    GB18030("gb18030", "GB18030", false),
    GBK("gbk", "GBK", false);

    private final String word;
    private final String name;
    private final boolean marked;

    TextEncoding(String word, String name, boolean marked) {
        this.word = word;
        this.name = name;
        this.marked = marked;
    }

    /** Java's character set. */
    public Charset charset() {
        return Charset.forName(name);
    }

    /** The name that an XML declaration has. */
    public String label() {
        return name;
    }

    /** Whether a byte-order mark begins it. */
    public boolean marked() {
        return marked;
    }

    /** As a mapping writes it. */
    @Override
    public String toString() {
        return word;
    }
}
