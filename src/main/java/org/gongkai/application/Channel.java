package org.gongkai.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an application came (申请方式): the rows of the table of reports up to 2018 that divide those received. */
public enum Channel {
    IN_PERSON("3110", "当面"),
    FAX("3120", "传真"),
    ONLINE("3130", "网络", "电子邮件"),
    LETTER("3140", "信函", "邮寄");

    private final String code;
    private final List<String> names;

    Channel(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** The code of its row in that table. */
    public String code() {
        return code;
    }

    /** The word of the table. */
    public String wording() {
        return names.get(0);
    }

    /** The way that a written word means: that of the table, another name, or the code of the row. */
    public static Optional<Channel> of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.names.contains(written) || one.code.equals(written))
                .findFirst();
    }

    /** All that may be written, for a suggestion. */
    public static List<String> words() {
        return Arrays.stream(values())
                .flatMap(one -> Stream.concat(one.names.stream(), Stream.of(one.code)))
                .toList();
    }
}
