package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/**
 * A page that gathers entries of several columns on one matter (专题): what it asks for, and until when it is kept up. An entry
 * belongs to it that meets every condition which is written; of a list, one item.
 *
 * @param id the part of its address, lower-case letters, digits and hyphens
 * @param name its title
 * @param intro what it is about, or ""
 * @param columns keys of columns; those below them count, too
 * @param genres kinds of documents (体裁)
 * @param keywords keywords (关键词)
 * @param words of which the title has one
 * @param from the first day of release
 * @param to the last day of release
 * @param ends the last day on which it is kept up
 * @param place where it stands in site.yaml
 */
public record SpecialTopic(
        String id,
        String name,
        String intro,
        List<String> columns,
        List<String> genres,
        List<String> keywords,
        List<String> words,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> ends,
        Place place) {

    private static final Pattern ID_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Field<String> ID = Field.needed(
            "id",
            "标识",
            Shape.NAME.as(
                    text -> Optional.of(text)
                            .filter(one -> ID_FORM.matcher(one).matches()
                                    && FileName.fault(one).isEmpty()),
                    text -> new Wording("“" + text + "”不能作专题的标识", "“" + text + "” cannot be a topic's id"),
                    new Wording(
                            "用小写字母、数字和连字符，如 fazhi-xuanchuan", "lower-case letters, digits and hyphens, like open-day")),
            "网址的一段：`topics/标识/`，小写字母、数字、连字符，公布以后不改");
    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "读者看到的名称");
    private static final Field<String> INTRO = Field.of("intro", "简介", Shape.TEXT, "专题说明，一两句话");
    private static final Field<List<String>> COLUMNS =
            Field.of("columns", "栏目", Shape.list(Shape.NAME), "栏目的 key，包括下级栏目");
    private static final Field<List<String>> GENRES =
            Field.of("genres", "体裁", Shape.list(Shape.choice(Vocabulary.GENRES)), "条目的体裁");
    private static final Field<List<String>> KEYWORDS = Field.of("keywords", "关键词", Shape.list(Shape.TEXT), "条目的关键词");
    private static final Field<List<String>> WORDS = Field.of("words", "标题含", Shape.list(Shape.TEXT), "标题中的词");
    private static final Field<LocalDate> FROM = Field.of("from", "发布起", Shape.DAY, "发布日期不早于");
    private static final Field<LocalDate> TO = Field.of("to", "发布止", Shape.DAY, "发布日期不晚于");
    private static final Field<LocalDate> ENDS = Field.of("ends", "结束", Shape.DAY, "专题维护到哪一天；以后注明已结束，不在首页，站点地图里仍有");

    public static final Form FORM = new Form(ID, NAME, INTRO, COLUMNS, GENRES, KEYWORDS, WORDS, FROM, TO, ENDS);

    /** All of a site, each with an id of its own. */
    static final Shape<List<SpecialTopic>> SHAPE =
            Shape.list(FORM.checked(SpecialTopic::of)).then(SpecialTopic::once);

    public SpecialTopic {
        columns = List.copyOf(columns);
        genres = List.copyOf(genres);
        keywords = List.copyOf(keywords);
        words = List.copyOf(words);
    }

    /** Whether it is kept up no more. */
    public boolean ended(LocalDate today) {
        return ends.filter(today::isAfter).isPresent();
    }

    /** As site.yaml has it: English key ▸ value, without what is not written. */
    public Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(ID.english(), id);
        written.put(NAME.english(), name);
        if (!intro.isEmpty()) {
            written.put(INTRO.english(), intro);
        }
        put(written, COLUMNS, columns);
        put(written, GENRES, genres);
        put(written, KEYWORDS, keywords);
        put(written, WORDS, words);
        from.ifPresent(day -> written.put(FROM.english(), day.toString()));
        to.ifPresent(day -> written.put(TO.english(), day.toString()));
        ends.ifPresent(day -> written.put(ENDS.english(), day.toString()));
        return written;
    }

    private static void put(Map<String, Object> written, Field<?> field, List<String> values) {
        if (!values.isEmpty()) {
            written.put(field.english(), values);
        }
    }

    private static Found<Optional<SpecialTopic>> of(Values values) {
        SpecialTopic topic = new SpecialTopic(
                values.need(ID),
                values.need(NAME),
                values.text(INTRO),
                values.get(COLUMNS).orElse(List.of()),
                values.get(GENRES).orElse(List.of()),
                values.get(KEYWORDS).orElse(List.of()),
                values.get(WORDS).orElse(List.of()),
                values.get(FROM),
                values.get(TO),
                values.get(ENDS),
                values.place());
        boolean asks = !topic.columns.isEmpty()
                || !topic.genres.isEmpty()
                || !topic.keywords.isEmpty()
                || !topic.words.isEmpty();
        return asks
                ? Found.of(Optional.of(topic))
                : values.whole()
                        .refused(
                                new Wording(
                                        "专题“" + topic.name + "”没有写收什么",
                                        "topic “" + topic.name + "” does not say what it gathers"),
                                new Wording(
                                        "写上 columns（栏目）、genres（体裁）、keywords（关键词）、words（标题含）中的一项以上",
                                        "write one or more of columns, genres, keywords, words"));
    }

    private static Found<Optional<List<SpecialTopic>>> once(Value value, List<SpecialTopic> topics) {
        Set<String> ids = new HashSet<>();
        List<Finding> twice = new ArrayList<>();
        List<Value> items = value.items();
        for (int i = 0; i < topics.size(); i++) {
            String id = topics.get(i).id();
            if (!ids.add(id)) {
                items.get(i)
                        .refused(
                                new Wording("专题的标识“" + id + "”重复", "topic id “" + id + "” stands twice"),
                                new Wording("给其中一个换一个标识", "give one of them another"))
                        .into(twice);
            }
        }
        return new Found<>(twice.isEmpty() ? Optional.of(topics) : Optional.empty(), twice);
    }
}
