package org.gongkai.prose;

import java.util.Locale;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An address of a text, by what it may lead to (链接地址的种类). Browsers read {@code java%73cript:}, {@code /\host} and
 * {@code \thttp://} in ways of their own (WHATWG URL): what looks like a disguise is refused, not repaired.
 */
enum Destination {
    /** {@code #id}, in the same text. */
    FRAGMENT,
    /** {@code http://} or {@code https://}. */
    WEB,
    /** {@code mailto:}. */
    MAIL,
    /** {@code index:}, an entry by its index number. */
    INDEX,
    /** Relative to the text's own file. */
    RELATIVE,
    /** Nothing of that. */
    EMPTY,
    HIDDEN_CHARACTER,
    BACKSLASH,
    ABSOLUTE_PATH,
    OTHER_HOST,
    OTHER_SCHEME,
    NOT_AN_ADDRESS;

    private static final int DECODINGS = 4;

    /** Judges an address as written, Markdown's escapes removed. */
    static Destination of(String written) {
        if (written.isEmpty()) {
            return EMPTY;
        }
        Destination bad = badCharacter(written);
        if (bad != null) {
            return bad;
        }
        if (written.charAt(0) == '#') {
            return FRAGMENT;
        }
        String scheme = scheme(written);
        return switch (scheme) {
            case "" -> relative(written);
            case "http", "https" -> web(written.substring(scheme.length() + 1));
            case "mailto" -> written.indexOf('@') > scheme.length() + 1 ? MAIL : NOT_AN_ADDRESS;
            case "index" -> written.length() > scheme.length() + 1 ? INDEX : NOT_AN_ADDRESS;
            default -> OTHER_SCHEME;
        };
    }

    private static @Nullable Destination badCharacter(String address) {
        if (isBlank(address.charAt(0)) || isBlank(address.charAt(address.length() - 1))) {
            return HIDDEN_CHARACTER;
        }
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '\\') {
                return BACKSLASH;
            }
            if (isHidden(c)) {
                return HIDDEN_CHARACTER;
            }
        }
        return null;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    private static boolean isHidden(char c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The scheme in lower case; empty if there is none (RFC 3986 section 3.1). */
    private static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean first = c < 0x80 && Character.isLetter(c);
            boolean further = c < 0x80 && (Character.isDigit(c) || c == '+' || c == '-' || c == '.');
            if (!first && (i == 0 || !further)) {
                return "";
            }
        }
        return "";
    }

    /** After {@code http:} there must be {@code //} and a host, which names itself without a user. */
    private static Destination web(String rest) {
        if (!rest.startsWith("//")) {
            return NOT_AN_ADDRESS;
        }
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            char c = rest.charAt(end);
            if (c == '@' || c == '%' || isBlank(c)) {
                return NOT_AN_ADDRESS;
            }
            end++;
        }
        return end > 2 && rest.charAt(2) != ':' ? WEB : NOT_AN_ADDRESS;
    }

    private static Destination relative(String written) {
        if (written.charAt(0) == '/') {
            return written.startsWith("//") ? OTHER_HOST : ABSOLUTE_PATH;
        }
        String once = written;
        for (int i = 0; i < DECODINGS; i++) {
            String decoded = UriText.decode(once);
            if (decoded.equals(once)) {
                return RELATIVE;
            }
            Destination bad = decoded.isEmpty() ? EMPTY : badCharacter(decoded);
            if (bad != null) {
                return bad;
            }
            if (decoded.charAt(0) == '/' || !scheme(decoded).isEmpty()) {
                return OTHER_SCHEME;
            }
            once = decoded;
        }
        return HIDDEN_CHARACTER;
    }

    /** Why it is refused. */
    Links.Target.Refused refusal(String written) {
        Wording message = switch (this) {
            case EMPTY -> new Wording("链接地址为空", "the address is empty");
            case HIDDEN_CHARACTER ->
                new Wording(
                        "链接地址首尾有空格，或含有控制字符、不可见字符",
                        "blanks around the address, or control or invisible characters in it");
            case BACKSLASH -> new Wording("链接地址中有反斜杠“\\”", "a backslash in the address");
            case ABSOLUTE_PATH -> new Wording("链接地址以“/”开头", "the address begins with /");
            case OTHER_HOST -> new Wording("链接地址以“//”开头，没有写明 https", "the address begins with //, without https");
            case OTHER_SCHEME ->
                new Wording(
                        "不接受这种链接地址：" + TextSource.excerpt(written),
                        "an address of this kind is refused: " + TextSource.excerpt(written));
            default ->
                new Wording(
                        "链接地址不完整：" + TextSource.excerpt(written),
                        "not a whole address: " + TextSource.excerpt(written));
        };
        return new Links.Target.Refused(Rule.ADDRESS_REFUSED, message, HINT);
    }

    private static final Wording HINT = new Wording(
            "请写 https://… 的完整网址、mailto:邮箱、index:索引号、附件夹中的文件（如 本条目名.files/附件1.pdf）或 #小标题",
            "write a whole address https://…, mailto:…, index:… with an index number, an attachment (entry.files/name.pdf)"
                    + " or #heading");
}
