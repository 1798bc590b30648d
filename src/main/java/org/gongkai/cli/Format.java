package org.gongkai.cli;

/** Forms in which findings are printed (输出格式). */
enum Format {
    text,
    json,
    sarif,
    csv
}
