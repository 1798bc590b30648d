package org.gongkai.paper;

/**
 * How a paragraph is set (段落样式). Type, size, indents and spacing are those of GB/T 9704-2012 (党政机关公文格式) chapters 5 and
 * 7, and stand in {@code paper/styles.xml} under the same names.
 */
public enum Manner {
    /** 发文机关标志. */
    MASTHEAD,
    /** 发文字号. */
    NUMBER,
    /** 标题. */
    TITLE,
    /** 主送机关, 顶格. */
    ADDRESSEE,
    /** 正文, 左空二字. */
    TEXT,
    /** 正文, 顶格. */
    PLAIN,
    /** 一、. */
    HEADING_1,
    /** （一）. */
    HEADING_2,
    /** 1. */
    HEADING_3,
    /** （1）. */
    HEADING_4,
    /** 列举的一项, 回行缩进. */
    ITEM,
    /** 列举中的列举. */
    ITEM_2,
    /** 更深的列举. */
    ITEM_3,
    /** 引文. */
    QUOTE,
    /** 附件说明. */
    ANNEX,
    /** 发文机关署名. */
    SIGNED,
    /** 成文日期, 右空四字. */
    DATE,
    /** 版记. */
    IMPRINT,
    /** 表名. */
    CAPTION,
    /** 表中的文字. */
    CELL,
    /** 表中居中的文字. */
    CELL_CENTRE,
    /** 表中的数字. */
    CELL_RIGHT,
    /** 表头. */
    CELL_HEAD,
    /** 目录的一行, 制表符之后的页码在右. */
    CONTENTS,
    /** 脚注和说明. */
    SMALL;

    /** The name of its style in the file. */
    String id() {
        return name();
    }
}
