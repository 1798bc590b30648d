package org.gongkai.prose;

/**
 * A web address that stands in the text as it is (裸网址), after GFM section 6.9, with one difference: it ends before the
 * first character that is not ASCII, because {@code 请登录http://www.gov.cn查询} is how Chinese is written.
 */
final class BareAddress {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String TRAILING = "?!.,:*_~'\";";

    private BareAddress() {}

    /** Where the next address begins at or after {@code from}; -1 if there is none. */
    static int find(String text, int from) {
        int colon = text.indexOf("://", from);
        while (colon >= 0) {
            int start = startOfScheme(text, colon);
            if (start >= from && end(text, start) > colon + 3) {
                return start;
            }
            colon = text.indexOf("://", colon + 3);
        }
        return -1;
    }

    private static int startOfScheme(String text, int colon) {
        for (String scheme : new String[] {"https", "http"}) {
            int start = colon - scheme.length();
            if (start >= 0
                    && text.regionMatches(true, start, scheme, 0, scheme.length())
                    && (start == 0 || !isLetterOrDigit(text.charAt(start - 1)))) {
                return start;
            }
        }
        return -1;
    }

    /** Where the address that begins at {@code start} ends: marks at its end belong to the sentence. */
    static int end(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length() && isAllowed(text.charAt(end))) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        while (end > start) {
            char last = text.charAt(end - 1);
            if (last == ')' && open < 0) {
                open++;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static boolean isAllowed(char c) {
        return isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
