package org.gongkai.cli.terminal;

/** Forms in which findings are printed (输出格式). */
public enum FindingFormat {
    text,
    json,
    sarif,
    csv
}
