package org.gongkai.press.theme;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.prose.Html;
import org.jspecify.annotations.Nullable;

/**
 * The filter {@code phrases}: a title that may be broken between its words and not within them (词意完整, GB/T 9704 7.3.1),
 * with {@code <wbr>} where it may. What the list of words does not have stays whole beside its neighbours that it has.
 */
final class TitlePhrases extends AbstractExtension implements Filter {

    private static final Set<String> WORDS = words();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final Pattern FIGURES = Pattern.compile("[0-9A-Za-z.·-]+[年月日号期批次届个]?度?");
    private static final String AFTER = "的和及与";

    private static Set<String> words() {
        try {
            return BuiltIn.found("org/gongkai/press/theme/phrases.txt")
                    .orElseThrow()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title, escaped, with the places where it may be broken. */
    static String html(String title) {
        BitSet breaks = breaks(title);
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (int at = breaks.nextSetBit(1); at > 0 && at < title.length(); at = breaks.nextSetBit(at + 1)) {
            html.append(Html.text(title.substring(from, at)).text()).append("<wbr>");
            from = at;
        }
        return html.append(Html.text(title.substring(from)).text()).toString();
    }

    private static BitSet breaks(String title) {
        BitSet breaks = new BitSet();
        Matcher figures = FIGURES.matcher(title);
        int at = 0;
        while (at < title.length()) {
            int end = word(title, at);
            if (end == at && figures.region(at, title.length()).lookingAt()) {
                end = figures.end();
            }
            if (end > at) {
                breaks.set(at);
                breaks.set(end);
                at = end;
            } else {
                at++;
                breaks.set(at, AFTER.indexOf(title.charAt(at - 1)) >= 0);
            }
        }
        return breaks;
    }

    /** Where the longest word that begins here ends; here where there is none. */
    private static int word(String title, int at) {
        for (int end = Math.min(title.length(), at + LONGEST); end > at; end--) {
            if (WORDS.contains(title.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("phrases", this);
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
        return null;
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        return new SafeString(html(input.toString()));
    }
}
