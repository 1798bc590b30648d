package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/**
 * Another place where an entry was made public (同时公开).
 *
 * @param where the place: a word of {@link Vocabulary#PLACES}, or one that the office's settings know
 * @param address an address of the web, or words that lead there: {@code 2026年第7期}
 * @param on since when
 */
public record AlsoAt(String where, String address, LocalDate on, Place place) {

    private static final Pattern WEB = Pattern.compile("https?://.*");
    private static final Pattern ADDRESS_FORM = Pattern.compile("https?://[^\\s/?#@]+([/?#]\\S*)?");

    /** Channels by the words of the annual report ▸ the places that they are. */
    private static final Map<String, String> CHANNELS = Map.of("公报", "政府公报", "微博", "政务微博", "微信", "政务微信");

    private static final Field<String> WHERE = Field.needed(
            "where",
            "地方",
            Shape.TEXT,
            String.join("、", Vocabulary.PLACES) + "，或者 site.yaml 的 `places`、栏目的 `also-at` 中有的名称");
    private static final Field<String> ADDRESS = Field.needed(
            "address",
            "地址",
            Shape.TEXT.as(
                    text -> Optional.of(text)
                            .filter(unused -> !text.contains("://")
                                    || ADDRESS_FORM.matcher(text).matches()),
                    text -> new Wording("“" + text + "”不是网址", "“" + text + "” is no address of the web"),
                    new Wording(
                            "写完整的网址（https://…），或者刊物的期号，如 2026年第7期",
                            "write https://…, or the issue of a gazette or paper")),
            "那里的网址（https://…），或者刊物的期号，如 2026年第7期");
    private static final Field<LocalDate> ON = Field.needed("on", "日期", Shape.DAY, "在那里公开的日期");

    public static final Form FORM = new Form(WHERE, ADDRESS, ON);

    /** All of them. */
    static final Shape<List<AlsoAt>> SHAPE = Shape.some(FORM.shape(AlsoAt::of));

    private static AlsoAt of(Values values) {
        return new AlsoAt(values.need(WHERE), values.need(ADDRESS), values.need(ON), values.place());
    }

    private static boolean web(String text) {
        return WEB.matcher(text).matches();
    }

    /** Whether its address is one of the web. */
    public boolean linked() {
        return web(address);
    }

    /** The channel that it is in the annual report's words (渠道); nothing where the place alone does not say. */
    public Optional<String> channel() {
        return Optional.ofNullable(CHANNELS.get(where));
    }

    /** As the digest covers it: English name ▸ what was written. */
    Map<String, String> covered() {
        Map<String, String> covered = new LinkedHashMap<>();
        covered.put(WHERE.english(), where);
        covered.put(ADDRESS.english(), address);
        covered.put(ON.english(), on.toString());
        return covered;
    }
}
