package org.gongkai.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of applicants (申请人类别): the columns of the official table on applications (国办公开办函〔2021〕30号). */
public enum Applicant {
    PERSON("自然人", "公民"),
    BUSINESS("商业企业", "企业"),
    RESEARCH("科研机构"),
    WELFARE("社会公益组织"),
    LEGAL("法律服务机构"),
    OTHER("其他", "其他组织");

    private final String column;
    private final List<String> names;

    Applicant(String column, String... names) {
        this.column = column;
        this.names = List.of(names);
    }

    /** The wording of its column in the table. */
    public String column() {
        return column;
    }

    /** The kind that a written word means. */
    public static Optional<Applicant> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(written) || kind.names.contains(written))
                .findFirst();
    }

    /** The official wordings, for a suggestion. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Applicant::column).toList();
    }
}
