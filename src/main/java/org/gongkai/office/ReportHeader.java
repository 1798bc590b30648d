package org.gongkai.office;

import java.time.LocalDate;
import org.gongkai.content.header.HeaderKey;

/** The header of a report's text that nobody has reviewed (报告草稿的文件头): until the steps are recorded it is held back. */
final class ReportHeader {

    private ReportHeader() {}

    static String of(String title, LocalDate today) {
        return "---\n"
                + line(HeaderKey.TITLE, "'" + title.replace("'", "''") + "'")
                + "# 以下各行填写后去掉行首的“# ”\n# "
                + line(HeaderKey.FORMED, today.toString())
                + "# "
                + line(HeaderKey.RELEASED, today.toString())
                + "# "
                + line(HeaderKey.DISCLOSURE, "主动公开")
                + HeaderKey.REVIEW.english()
                + ": {} # 还没有审查，不会公布\n---\n\n";
    }

    private static String line(HeaderKey key, String value) {
        return key.english() + ": " + value + "\n";
    }
}
