package org.gongkai.content.header;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** A text's header ▸ {@link Header}: closed set of keys, every value of its key's shape, all mistakes reported. */
public final class HeaderReader {

    private static final Wording BY_REVIEW = new Wording(
            "是否公开由审查记录决定：review 没有批准（approved）的就是草稿，不会公开",
            "what is public is decided by the review: without its step approved an entry is a draft");

    /** Keys of other generators, and of JBake, with what takes their place. */
    private static final Map<String, Wording> ELSEWHERE = Map.of(
            "draft",
            BY_REVIEW,
            "status",
            BY_REVIEW,
            "published",
            BY_REVIEW,
            "date",
            new Wording("写 formed（成文日期）和 released（发布日期）", "write formed and released"),
            "tags",
            new Wording("写 keywords（关键词）", "write keywords"),
            "type",
            new Wording("写 genre（体裁）", "write genre"));

    /** All keys of a header; which of them a draft still lacks is the gate's question. */
    public static final Form FORM = new Form(
            Arrays.stream(HeaderKey.values()).<Field<?>>map(HeaderKey::field).toList(), ELSEWHERE);

    private HeaderReader() {}

    /** The JSON Schema (2020-12) of a header, for editors that complete and check while one types. */
    public static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "条目的文件头");
        schema.putAll(Schemas.object(FORM));
        return schema;
    }

    /** The header of a text by itself. */
    public static Found<Optional<Header>> read(SourceText source) {
        return Found.onward(EntryText.split(source), parts -> read(source, parts));
    }

    /** The header of a text; nothing where a mistake was found. */
    public static Found<Optional<Header>> read(SourceText source, EntryText text) {
        return Found.onward(root(source, text), node -> header(source, node));
    }

    /** The values of a header as they are written; nothing where they cannot be read. */
    public static Found<Optional<Node>> root(SourceText source, EntryText text) {
        return text.yaml()
                ? YamlReader.read(source, text.header(), text.headerLine())
                : JBakeHeader.read(source, text.header());
    }

    /** The header of these values; nothing where a mistake was found. */
    public static Found<Optional<Header>> header(SourceText source, Node root) {
        if (!(root instanceof Mapping)) {
            return Found.nothing(source.finding(
                    Rule.HEADER_UNREADABLE,
                    root,
                    new Wording("文件头应为若干“字段: 值”", "the header must be “key: value” lines"),
                    new Wording("写成“title: 标题”的样子，每行一个", "write it like “title: …”, one a line")));
        }
        return FORM.some(Value.root(source, "header", root))
                .map(values -> values.sound() ? Optional.of(new Header(values)) : Optional.empty());
    }
}
