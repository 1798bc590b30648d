package org.gongkai.content.register;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;

/**
 * An address that a page once had on this host (旧地址), as browsers ask for it (RFC 3986): ASCII, percent-encoded.
 *
 * @param path from the host's root, with {@code /} at its beginning
 * @param query what follows {@code ?}, or ""
 */
public record OldAddress(String path, String query) implements Comparable<OldAddress> {

    private static final int LONGEST = 1000;
    private static final String SIGNS = "-._~!$&'()*+,;=:@/?%";
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})?");
    private static final Pattern WEB = Pattern.compile("(?i)https?://([^/?#]*)(.*)", Pattern.DOTALL);

    /** What came of reading one: the address, or why it is none. */
    sealed interface Parsed {
        record Sound(OldAddress address) implements Parsed {}

        record Refused(Wording why, Wording hint) implements Parsed {}
    }

    private static final Wording HOW =
            new Wording("从浏览器的地址栏复制，写成 /路径 或者 /路径?参数", "copy it from a browser: /path or /path?query");

    /**
     * Reads one.
     *
     * @param written a path from the root with or without a query, or a whole address on one of the hosts
     * @param hosts of this site
     */
    static Parsed parse(String written, Set<String> hosts) {
        String rest = written;
        Matcher web = WEB.matcher(written);
        if (web.matches()) {
            String host = web.group(1).toLowerCase(Locale.ROOT);
            if (!hosts.contains(host)) {
                return refused(
                        "不在本站的主机上：" + host,
                        "not on this site's host: " + host,
                        new Wording(
                                "别的主机也由本服务器应答的，只写路径",
                                "where this server answers for the other host too, write the path alone"));
            }
            rest = web.group(2).isEmpty() ? "/" : web.group(2);
        }
        Optional<String> encoded = encoded(rest);
        if (!rest.startsWith("/") || rest.startsWith("//")) {
            return refused("不是从 / 开始的路径", "no path that begins with /", HOW);
        }
        if (rest.contains("#")) {
            return refused("# 之后的部分不会送到服务器", "what follows # never reaches a server", HOW);
        }
        if (encoded.isEmpty()) {
            return refused(
                    "含有空格、引号等不能用的字符，或者百分号编码不完整",
                    "blanks, quotes or other signs that cannot be, or a broken percent sign",
                    HOW);
        }
        if (encoded.get().length() > LONGEST) {
            return refused("超过 " + LONGEST + " 个字符", "longer than " + LONGEST + " characters", HOW);
        }
        int mark = encoded.get().indexOf('?');
        String path = mark < 0 ? encoded.get() : encoded.get().substring(0, mark);
        for (String step : path.substring(1).split("/", -1)) {
            String plain = step.replace("%2E", ".");
            if (plain.equals(".") || plain.equals("..") || step.contains("%2F") || step.contains("%00")) {
                return refused("路径中有 .、.. 或者编码的斜线", "steps like . and .., or an encoded slash", HOW);
            }
        }
        if (path.contains("//")) {
            return refused("路径中有连续的斜线", "several slashes in a row", HOW);
        }
        return new Parsed.Sound(
                new OldAddress(path, mark < 0 ? "" : encoded.get().substring(mark + 1)));
    }

    private static Parsed refused(String zh, String en, Wording hint) {
        return new Parsed.Refused(new Wording(zh, en), hint);
    }

    /** With everything that is no ASCII in percent signs, and these in capitals; nothing where a sign cannot be. */
    private static Optional<String> encoded(String text) {
        StringBuilder raw = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (c >= 0x80) {
                raw.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else if (Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0) {
                raw.append(c);
            } else {
                return Optional.empty();
            }
        }
        Matcher escapes = ESCAPE.matcher(raw);
        if (escapes.results().anyMatch(one -> one.group(1) == null)) {
            return Optional.empty();
        }
        return Optional.of(escapes.reset().replaceAll(one -> one.group().toUpperCase(Locale.ROOT)));
    }

    /** As it stands in a request. */
    public String text() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public int compareTo(OldAddress other) {
        return text().compareTo(other.text());
    }
}
