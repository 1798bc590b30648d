package org.gongkai.activity;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.gongkai.content.register.LedgerKind;

/**
 * What is counted of a kind of ledger, and how (计数的口径): the one list of it.
 *
 * @param key name of the tally in programs
 * @param label its name for people
 * @param code of its row in the table of the reports up to 2018, or ""
 * @param unit of the number
 * @param of which rows count
 * @param number what a row adds
 * @param by English heads of the columns by which it is parted, a column within the one before it
 */
record Counting(
        String key,
        String label,
        String code,
        String unit,
        Predicate<LedgerRow> of,
        ToLongFunction<LedgerRow> number,
        List<String> by) {

    private static final String YES = "是";

    /** All numbers of a kind; none of one that nobody counts. */
    static List<Counting> of(LedgerKind kind) {
        return switch (kind) {
            case HOTLINE -> List.of(sum("hotline", "热线接听", "", "件", "count").by("kind"));
            case MESSAGES ->
                List.of(
                        sum("messages", "收到留言", "", "件", "received").by("channel"),
                        sum("messages.answered", "答复留言", "", "件", "answered").by("channel"));
            case INCIDENTS ->
                List.of(
                        rows("incidents", "发现舆情", "", "件"),
                        rows("incidents.grave", "重大舆情", "", "件")
                                .where(row -> row.text("grave").equals(YES)),
                        rows("incidents.answered", "回应热点或者舆情", "2100", "次")
                                .where(row -> !row.text("answered").isEmpty())
                                .by("way"),
                        rows("incidents.microblog", "微博微信回应", "2240", "次").where(row -> way(row, "微博微信")),
                        rows("incidents.other", "其他方式回应", "2250", "次").where(row -> way(row, "其他")));
            case COVERAGE -> List.of(sum("coverage", "媒体报道", "", "篇", "pieces").by("level", "outlet"));
            case BRIEFINGS ->
                List.of(
                        rows("briefings", "新闻发布会", "2210", "次"),
                        rows("briefings.head", "主要负责同志参加的新闻发布会", "2211", "次")
                                .where(row -> row.text("head").equals(YES)));
            case INTERVIEWS ->
                List.of(
                        rows("interviews", "在线访谈", "2220", "次"),
                        rows("interviews.head", "主要负责同志参加的在线访谈", "2221", "次")
                                .where(row -> row.text("head").equals(YES)));
            case MEETINGS -> List.of(rows("meetings", "政府信息公开工作会议", "9100", "次").by("kind"));
            case TRAININGS ->
                List.of(
                        sum("trainings", "培训班", "9200", "期", "sessions"),
                        sum("trainings.persons", "培训人员", "9300", "人次", "persons"));
            case OPEN_DAYS ->
                List.of(
                        day("open-days", "开放日", "次", row -> 1),
                        day("open-days.persons", "开放日", "人次", row -> row.number("attended")),
                        day("receptions", "接待日", "次", row -> 1),
                        day("receptions.persons", "接待日", "人次", row -> row.number("attended")));
            case ACCOUNTS -> List.of(rows("accounts", "政务新媒体账号", "", "个").by("platform"));
            case NEW_MEDIA ->
                List.of(
                        sum("new-media", "新媒体发布", "", "篇", "pieces").by("account"),
                        sum("new-media.reads", "新媒体阅读", "", "次", "reads").by("account"));
            case STAFF ->
                List.of(
                        sum("staff.agencies", "政府信息公开工作专门机构", "8100", "个", "agencies"),
                        new Counting(
                                "staff",
                                "政府信息公开工作人员",
                                "8300",
                                "人",
                                row -> true,
                                row -> row.number("full-time") + row.number("part-time"),
                                List.of()),
                        sum("staff.full-time", "专职人员", "8310", "人", "full-time"),
                        sum("staff.part-time", "兼职人员", "8320", "人", "part-time"));
            case READING_POINTS -> List.of(rows("reading-points", "政府信息公开查阅点", "8200", "个"));
            default -> List.of();
        };
    }

    private static Counting sum(String key, String label, String code, String unit, String head) {
        return new Counting(key, label, code, unit, row -> true, row -> row.number(head), List.of());
    }

    private static Counting rows(String key, String label, String code, String unit) {
        return new Counting(key, label, code, unit, row -> true, row -> 1, List.of());
    }

    private static Counting day(String key, String kind, String unit, ToLongFunction<LedgerRow> number) {
        return new Counting(key, kind, "", unit, row -> row.text("kind").equals(kind), number, List.of());
    }

    private static boolean way(LedgerRow row, String way) {
        return List.of(row.text("way").split("、")).contains(way);
    }

    private Counting by(String... heads) {
        return new Counting(key, label, code, unit, of, number, List.of(heads));
    }

    private Counting where(Predicate<LedgerRow> rows) {
        return new Counting(key, label, code, unit, rows, number, by);
    }
}
