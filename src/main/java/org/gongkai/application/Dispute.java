package org.gongkai.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Place;

/**
 * One case that somebody brought against the authority over its disclosure of information (因政府信息公开工作被申请行政复议、提起行政诉讼的案件；条例
 * 第五十条). Who brought it stands in the office's own files, not here (个人信息保护法 第六条).
 *
 * @param place its row in the register
 * @param number its number (案号)
 * @param kind the way it came
 * @param received the day on which the authority was told of it (收到答复通知书、应诉通知书之日)
 * @param settlement what became of it; nothing while it is open
 */
public record Dispute(Place place, String number, Kind kind, LocalDate received, Optional<Settlement> settlement) {

    /** The ways of a case: the groups of the official table (国办公开办函〔2021〕30号). */
    public enum Kind {
        /** Administrative reconsideration. */
        RECONSIDERATION("行政复议", "复议"),
        /** A suit without reconsideration before it. */
        SUIT("未经复议直接起诉", "直接起诉"),
        /** A suit after reconsideration. */
        SUIT_AFTER_RECONSIDERATION("复议后起诉");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        /** Its wording in the table. */
        public String wording() {
            return names.get(0);
        }

        /** The kind that a written word means. */
        public static Optional<Kind> of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.names.contains(written))
                    .findFirst();
        }

        /** The official wordings, for a suggestion. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::wording).toList();
        }
    }

    /** How a case ends: columns of the same table. */
    public enum Result {
        /** What the authority had done stands. */
        UPHELD("结果维持", "维持"),
        /** It was set right. */
        CORRECTED("结果纠正", "纠正"),
        /** Withdrawn, settled between the parties, inadmissible. */
        OTHER("其他结果", "其他");

        private final List<String> names;

        Result(String... names) {
            this.names = List.of(names);
        }

        /** Its wording in the table. */
        public String wording() {
            return names.get(0);
        }

        /** The result that a written word means. */
        public static Optional<Result> of(String written) {
            return Arrays.stream(values())
                    .filter(result -> result.names.contains(written))
                    .findFirst();
        }

        /** The official wordings, for a suggestion. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Result::wording).toList();
        }
    }

    /** The wording of the column of cases that are still open. */
    public static final String OPEN = "尚未审结";

    /** The end of a case (审结). */
    public record Settlement(LocalDate day, Result result) {}

    /** Whether it had been brought by the end of a day and not been settled by then. */
    public boolean openAfter(LocalDate day) {
        return !received.isAfter(day)
                && settlement.filter(end -> !end.day().isAfter(day)).isEmpty();
    }

    /** How it ended, if it did in this year. */
    public Optional<Result> endedIn(int year) {
        return settlement.filter(end -> end.day().getYear() == year).map(Settlement::result);
    }
}
