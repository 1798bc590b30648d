package org.gongkai.harvest.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Words of a stranger as they may stand in our pages (外来文字): one line, nothing invisible, not endless. */
final class CleanText {

    private static final int DAY = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private CleanText() {}

    /** A text in NFC, without controls and format characters, blanks in a row as one, cut at {@code most} units. */
    static String text(@Nullable Object value, int most) {
        if (!(value instanceof String raw)) {
            return "";
        }
        String cut = raw.length() > 4 * most ? raw.substring(0, 4 * most) : raw;
        if (cut.length() <= most && cut.chars().allMatch(CleanText::plain)) {
            return cut.strip();
        }
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(cut, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean blank = Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR;
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (blank && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            } else if (!blank && !hidden) {
                text.appendCodePoint(c);
            }
        });
        int end = Math.min(most, text.length());
        if (end < text.length()) {
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            return text.substring(0, end).strip() + "…";
        }
        return text.toString().strip();
    }

    /** Han characters, ASCII and the usual punctuation stand as they are. */
    private static boolean plain(int c) {
        return (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FA5) || "，。、；：“”‘’（）《》〈〉〔〕【】—…·〇".indexOf(c) >= 0;
    }

    /** A day, {@code 2021-07-08}, of which there may be an hour; "" where it is none. */
    static String day(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() < DAY) {
            return "";
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY));
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? "" : day.toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
