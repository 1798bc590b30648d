package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Links and pictures that did not come about (没有成为链接的标记): blanks between the brackets or in the address, full-width
 * brackets, a full-width colon of an address.
 */
public final class LiteralLinks implements Slips {

    private static final Pattern LINK = Pattern.compile(
            "(?<picture>[!！]?)(?<open>[\\[【])(?<words>[^\\[\\]【】\\n]{1,100})(?<close>[]】])"
                    + "(?<gap>[ \\t　]{0,2})(?<paren>[(（])(?<address>(?:[^()（）\\n]|[(（][^()（）\\n]{0,60}[)）]){1,300})(?<end>[)）])");
    private static final Pattern WEB = Pattern.compile("https?(?:://|：//|:／／|：／／)\\S+");
    private static final Pattern ADDRESS = Pattern.compile(
            WEB + "|mailto:\\S+|index:\\S+|[^，。；！？：:\"<>]*\\.[A-Za-z]{2,5}(?:#\\S*)?", Pattern.CASE_INSENSITIVE);
    /** No link has longer words or a longer address. */
    private static final int REACH = 300;

    private static final Pattern PICTURE = Pattern.compile(".*\\.(?:png|jpe?g|gif|webp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("https?(?:：//|:／／|：／／)(?=[a-zA-Z0-9])");

    @Override
    public List<String> clues() {
        return List.of("](", "】(", "://");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (maybe(text)) {
            Matcher link = LINK.matcher(text);
            for (int at = 0; link.find(at); at = link.end()) {
                if (wrong(text, link) && stands(scanned, link)) {
                    slips.add(slip(link));
                }
            }
        }
        if (text.indexOf('：') >= 0 || text.indexOf('／') >= 0) {
            Matcher colon = COLON.matcher(text);
            while (colon.find()) {
                boolean told = slips.stream().anyMatch(one -> one.hit().to() > colon.start());
                if (!told && scanned.layout().literal(colon.start())) {
                    slips.add(colon(colon));
                }
            }
        }
        return slips;
    }

    /** Whether brackets stand behind each other otherwise than in a link: a look that costs little. */
    private static boolean maybe(String text) {
        if (text.contains("！[")) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']' || c == '】') {
                int paren = Chars.behindBlanks(text, i + 1);
                char opening = paren < text.length() ? text.charAt(paren) : '\n';
                boolean plain = opening == '(' && paren == i + 1 && c == ']';
                if (opening == '（' || (opening == '(' && (!plain || oddly(text, i, paren)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a blank or a wide bracket stands between the first and the last bracket of what looks like a link. */
    private static boolean oddly(String text, int close, int paren) {
        int end = paren;
        while (end < text.length() && end - paren < REACH && ")\n".indexOf(text.charAt(end)) < 0) {
            if (" 　）".indexOf(text.charAt(end)) >= 0) {
                return true;
            }
            end++;
        }
        int open = close;
        while (open > 0 && close - open < REACH && "[\n".indexOf(text.charAt(open)) < 0) {
            open--;
            if (text.charAt(open) == '【') {
                return true;
            }
        }
        return false;
    }

    private static boolean wide(String mark) {
        return "！【】（）".contains(mark) && !mark.isEmpty();
    }

    /** Whether a link is written as it can be none, and was meant as one. */
    private static boolean wrong(String text, Matcher link) {
        String address = link.group("address").strip();
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        boolean picture = wide(link.group("picture"));
        boolean wideWords = wide(link.group("open")) && wide(link.group("close"));
        boolean wideEnds = wide(link.group("paren")) && wide(link.group("end"));
        if (wideWords && wideEnds) {
            return !WEB.matcher(address).matches(); // 【来源】（https://…） is how Chinese is written, and a link as it is
        }
        boolean wide = wide(link.group("open"))
                || wide(link.group("close"))
                || wide(link.group("paren"))
                || wide(link.group("end"));
        boolean blanks = address.indexOf(' ') >= 0 || address.indexOf('　') >= 0;
        return wide || blanks || !link.group("gap").isEmpty() || (picture && pictured(text, link, address));
    }

    /** Whether ！ before a link to a picture was meant as !: it begins a line, where no sentence ends. */
    private static boolean pictured(String text, Matcher link, String address) {
        int at = link.start();
        return PICTURE.matcher(address).matches() && (at == 0 || text.charAt(at - 1) == '\n');
    }

    /** Whether the brackets stand on the page as they are. */
    private static boolean stands(ScannedText scanned, Matcher link) {
        if (wide(link.group("picture")) && scanned.layout().literal(link.start("picture"))) {
            return true;
        }
        return scanned.layout().literal(link.start("close")) && scanned.layout().literal(link.start("paren"));
    }

    private static Slip slip(Matcher link) {
        String address = link.group("address").strip();
        boolean blanks = address.indexOf(' ') >= 0 || address.indexOf('　') >= 0;
        boolean wideWords = wide(link.group("open")) && wide(link.group("close"));
        boolean wideEnds = wide(link.group("paren")) && wide(link.group("end"));
        String plain = address.replaceFirst("(?<=https?)(?:：//|:／／|：／／)", "://");
        String right = (link.group("picture").isEmpty() ? "" : "!") + "[" + link.group("words") + "]("
                + (blanks ? "<" + plain + ">" : plain) + ")";
        Hit hit = Hit.of(
                Rule.LITERAL_MARKUP,
                link.start("open"),
                link.end(),
                new Wording(
                        "“" + link.group("words") + "”没有成为链接，方括号和地址照原样显示",
                        "“" + link.group("words") + "” is no link: brackets and address stand on the page"),
                new Wording("写成 " + right, "write " + right));
        return wideWords && wideEnds ? Slip.of(hit) : Slip.of(hit, new Edit(link.start(), link.end(), right));
    }

    private static Slip colon(Matcher colon) {
        String right = colon.group().startsWith("https") ? "https://" : "http://";
        Hit hit = Hit.of(
                Rule.LITERAL_MARKUP,
                colon.start(),
                colon.end(),
                new Wording("网址里有全角符号，没有成为链接", "full-width marks in an address: it is no link"),
                new Wording("写成 " + right, "write " + right));
        return Slip.of(hit, new Edit(colon.start(), colon.end(), right));
    }
}
