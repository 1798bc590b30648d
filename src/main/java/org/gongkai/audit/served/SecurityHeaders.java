package org.gongkai.audit.served;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.fetch.Answer;
import org.gongkai.finding.Wording;

/** The security headers that the handbook asks of a server (安全响应头), in every answer. */
final class SecurityHeaders {

    private static final Set<String> OWN = Set.of("'self'", "'none'");
    private static final List<String> FETCHED =
            List.of("script-src", "style-src", "img-src", "connect-src", "font-src", "object-src", "frame-src");
    private static final List<String> STANDING = List.of("base-uri", "form-action", "frame-ancestors");
    private static final Set<String> REFERRERS =
            Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final Pattern AGE = Pattern.compile("(?:^|;)\\s*max-age\\s*=\\s*\"?([0-9]{1,12})");
    private static final long HALF_A_YEAR = 182L * 24 * 60 * 60;

    private SecurityHeaders() {}

    /** What is wrong with those of an answer. */
    static List<Wording> faults(Answer.Said said, boolean plain) {
        List<Wording> faults = new ArrayList<>();
        policy(said.header("Content-Security-Policy").orElse(""), faults);
        String options = value(said, "X-Content-Type-Options");
        if (!options.equals("nosniff")) {
            faults.add(wrong("X-Content-Type-Options", options, "nosniff"));
        }
        String[] referrers = value(said, "Referrer-Policy").split("\\s*,\\s*", -1);
        if (!REFERRERS.contains(referrers[referrers.length - 1])) { // browsers take the last that they know
            faults.add(wrong("Referrer-Policy", referrers[referrers.length - 1], "no-referrer"));
        }
        if (!plain) {
            String strict = value(said, "Strict-Transport-Security");
            Matcher age = AGE.matcher(strict);
            if (!age.find() || Long.parseLong(age.group(1)) < HALF_A_YEAR) {
                faults.add(wrong("Strict-Transport-Security", strict, "max-age=31536000"));
            }
        }
        return faults;
    }

    private static String value(Answer.Said said, String name) {
        return said.header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static Wording wrong(String name, String value, String right) {
        return value.isEmpty()
                ? new Wording("没有响应头 " + name + "，应为 " + right, "no header " + name + ": it should be " + right)
                : new Wording(
                        "响应头 " + name + " 是“" + value + "”，应为 " + right,
                        "the header " + name + " is “" + value + "”: it should be " + right);
    }

    /** Of several policies each holds, so that one that forbids is enough (CSP 3). */
    private static void policy(String header, List<Wording> faults) {
        if (header.isBlank()) {
            faults.add(new Wording("没有响应头 Content-Security-Policy", "no header Content-Security-Policy"));
            return;
        }
        List<Map<String, List<String>>> policies = new ArrayList<>();
        for (String one : header.split(",", -1)) {
            Map<String, List<String>> directives = new HashMap<>();
            for (String directive : one.split(";", -1)) {
                List<String> words = List.of(directive.strip().split("\\s+", -1));
                directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
            policies.add(directives);
        }
        for (String name : FETCHED) {
            if (policies.stream().noneMatch(one -> own(one.getOrDefault(name, one.get("default-src"))))) {
                faults.add(loose(name));
            }
        }
        for (String name : STANDING) {
            if (policies.stream().noneMatch(one -> own(one.get(name)))) {
                faults.add(loose(name));
            }
        }
    }

    private static boolean own(@org.jspecify.annotations.Nullable List<String> sources) {
        return sources != null
                && sources.stream().map(one -> one.toLowerCase(Locale.ROOT)).allMatch(OWN::contains);
    }

    private static Wording loose(String directive) {
        return new Wording(
                "Content-Security-Policy 没有把 " + directive + " 限于本站（'self' 或者 'none'）",
                "Content-Security-Policy does not keep " + directive + " to the site itself ('self' or 'none')");
    }
}
