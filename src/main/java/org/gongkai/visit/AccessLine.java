package org.gongkai.visit;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log in the combined format of nginx and Apache (访问日志的一行): {@code host ident user [time] "request" status
 * bytes "referer" "agent"}, and whatever a server adds. Host, user and referer are passed over, not read.
 */
sealed interface AccessLine {

    /**
     * A request.
     *
     * @param method {@code GET}, or "" where there was no HTTP request
     * @param target what was asked for, as written
     * @param status of the answer
     * @param agent the program that asked (User-Agent), "" where it said nothing
     * @param month in Asia/Shanghai
     */
    record Request(String method, String target, int status, String agent, YearMonth month) implements AccessLine {}

    /** A line of another format. */
    record Unreadable(Wording why) implements AccessLine {}

    /** So long is {@code 25/Nov/2026:19:22:12 +0800}. */
    int TIME = 26;

    /** Minutes by which the clock of Asia/Shanghai is ahead. */
    int SHANGHAI = 8 * 60;

    List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    Wording NO_TIME = new Wording("没有 [日/月/年:时:分:秒 时区] 这样的时间", "no time like [day/month/year:hour:minute:second zone]");
    Wording NO_REQUEST = new Wording("时间之后没有带引号的请求", "no quoted request after the time");
    Wording NO_STATUS = new Wording("请求之后没有状态码和字节数", "no status and size after the request");
    Wording NO_AGENT = new Wording("没有来源页和浏览器两项，不是 combined 格式", "neither referer nor agent: not the combined format");

    /** Reads a line. */
    static AccessLine of(String line) {
        int open = line.indexOf(" [");
        while (open >= 0 && !(line.length() > open + 2 + TIME && line.charAt(open + 2 + TIME) == ']')) {
            open = line.indexOf(" [", open + 1); // a user's name may hold one
        }
        YearMonth month = open < 0 ? null : month(line.substring(open + 2, open + 2 + TIME));
        if (month == null) {
            return new Unreadable(NO_TIME);
        }
        int request = open + 2 + TIME + 2;
        int end = quoted(line, request);
        if (end < 0) {
            return new Unreadable(NO_REQUEST);
        }
        int status = status(line, end + 1);
        int size = status < 0 ? -1 : line.indexOf(' ', end + 6);
        if (status < 0) {
            return new Unreadable(NO_STATUS);
        }
        int referer = size < 0 ? -1 : quoted(line, size + 1);
        int agent = referer < 0 ? -1 : quoted(line, referer + 2);
        if (agent < 0) {
            return new Unreadable(NO_AGENT);
        }
        String name = line.substring(referer + 3, agent);
        return request(line.substring(request + 1, end), status, name.equals("-") ? "" : name, month);
    }

    private static Request request(String text, int status, String agent, YearMonth month) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        return first < 0
                ? new Request("", "", status, agent, month)
                : new Request(
                        text.substring(0, first),
                        text.substring(first + 1, last > first ? last : text.length()),
                        status,
                        agent,
                        month);
    }

    /** Where the quoted text that begins here ends; below 0 where none begins or it does not end. */
    private static int quoted(String line, int at) {
        if (at >= line.length() || at < 1 || line.charAt(at) != '"' || line.charAt(at - 1) != ' ') {
            return -1;
        }
        int end = line.indexOf('"', at + 1);
        while (end >= 0 && escaped(line, end)) {
            end = line.indexOf('"', end + 1);
        }
        return end;
    }

    /** Whether an odd number of backslashes stands before this place. */
    private static boolean escaped(String line, int at) {
        int before = at;
        while (line.charAt(before - 1) == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    /** The three digits after a blank, with a blank behind them; below 0 where there are none. */
    private static int status(String line, int blank) {
        if (line.length() < blank + 5 || line.charAt(blank) != ' ' || line.charAt(blank + 4) != ' ') {
            return -1;
        }
        return number(line, blank + 1, 3);
    }

    private static int number(String line, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The month of {@code 25/Nov/2026:19:22:12 +0800}; null where it is no time. */
    private static @Nullable YearMonth month(String time) {
        int year = number(time, 7, 4);
        int zone = number(time, 22, 4);
        if (time.charAt(2) != '/' || time.charAt(6) != '/' || time.charAt(11) != ':' || year < 0 || zone < 0) {
            return null;
        }
        int month = MONTHS.indexOf(time.substring(3, 6)) + 1;
        int ahead = (zone / 100 * 60 + zone % 100) * (time.charAt(21) == '-' ? -1 : 1);
        try {
            LocalDateTime there =
                    LocalDateTime.of(year, month, number(time, 0, 2), number(time, 12, 2), number(time, 15, 2));
            return YearMonth.from(ahead == SHANGHAI ? there : there.plusMinutes(SHANGHAI - ahead));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
