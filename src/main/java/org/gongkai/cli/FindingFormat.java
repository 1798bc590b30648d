package org.gongkai.cli;

/** Forms in which findings are printed (输出格式). */
enum FindingFormat {
    text,
    json,
    sarif,
    csv
}
