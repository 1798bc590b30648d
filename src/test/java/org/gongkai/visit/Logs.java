package org.gongkai.visit;

import java.util.Locale;

/** Lines of access logs as servers write them. */
final class Logs {

    static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36";

    private Logs() {}

    /** A request by a browser from a machine that is in no text but the log. */
    static String line(String time, String request, int status, String agent) {
        return String.format(
                Locale.ROOT,
                "203.0.113.77 - - [%s] \"%s\" %d 5120 \"https://jyj.example.gov.cn/\" \"%s\"\n",
                time,
                request,
                status,
                agent);
    }

    /** A page that a browser got. */
    static String page(String time, String target) {
        return line(time, "GET " + target + " HTTP/1.1", 200, BROWSER);
    }
}
