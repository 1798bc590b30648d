package org.gongkai.content.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML text ▸ {@link Node}s, built from the parser's events, so that every value keeps its position and nothing is
 * resolved: {@code no} stays {@code no}, a date stays a text. Tags, anchors, aliases and a second document are refused.
 */
public final class YamlReader {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private final SourceText source;
    private final int lineOffset;
    private final Parser events;
    private final List<Finding> colons = new ArrayList<>(); // after keys in braces

    private YamlReader(SourceText source, String yaml, int lineOffset) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml));
    }

    /**
     * Reads {@code yaml}, which begins {@code lineOffset} lines below the top of {@code source}.
     *
     * @return nothing where it cannot be read; the finding then says why
     */
    public static Found<Optional<Node>> read(SourceText source, String yaml, int lineOffset) {
        Found<Optional<Node>> read = parsed(source, yaml, lineOffset);
        boolean keyed = read.value().filter(root -> !(root instanceof Scalar)).isPresent();
        return keyed ? read : colons(source, yaml, lineOffset).orElse(read);
    }

    /** Where colons after keys are wrong: these, and what is wrong besides. */
    private static Optional<Found<Optional<Node>>> colons(SourceText source, String yaml, int lineOffset) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        List<KeyColon> colons = KeyColon.of(lines, false);
        if (colons.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, KeyColon> mended = new HashMap<>();
        for (KeyColon colon : colons) {
            lines.set(colon.line() - 1, colon.mended());
            mended.put(lineOffset + colon.line(), colon);
        }
        Stream<Finding> others = parsed(source, String.join("\n", lines), lineOffset).findings().stream()
                .map(other -> asWritten(other, mended.get(other.place().line())));
        return Optional.of(Found.of(Optional.<Node>empty())
                .with(Stream.concat(colons.stream().map(colon -> colon.finding(source, lineOffset)), others)
                        .sorted()
                        .toList()));
    }

    /** A finding of a mended line at its column in the line as it is written. */
    private static Finding asWritten(Finding finding, @Nullable KeyColon colon) {
        Place place = finding.place();
        int shift = colon == null || place.column() <= colon.at() + 1 ? 0 : colon.shift();
        return finding.at(new Place(place.path(), place.line(), place.column() - shift));
    }

    private static Found<Optional<Node>> parsed(SourceText source, String yaml, int lineOffset) {
        YamlReader reader = new YamlReader(source, yaml, lineOffset);
        Found<Optional<Node>> read = reader.parsed(yaml);
        return reader.colons.isEmpty()
                ? read
                : Found.of(Optional.<Node>empty()).with(reader.colons).with(read.findings());
    }

    private Found<Optional<Node>> parsed(String yaml) {
        try {
            return Found.of(Optional.of(document()));
        } catch (Refused refused) {
            return Found.nothing(refused.finding);
        } catch (YamlEngineException broken) {
            return Found.nothing(YamlProblem.of(source, yaml, lineOffset, broken));
        }
    }

    /** Reads a whole file. */
    public static Found<Optional<Node>> read(SourceText source) {
        return read(source, source.text(), 0);
    }

    /** Whether a text that can be read has comments. */
    public static boolean commented(String yaml) {
        LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
        Parser events = new ParserImpl(settings, new StreamReader(settings, yaml));
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                return true;
            }
        }
        return false;
    }

    private Node document() {
        events.next(); // stream start
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return new Mapping(List.of(), lineOffset + 1, 1);
        }
        events.next(); // document start
        Node root = node(0);
        events.next(); // document end
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            Event second = events.next();
            throw refused(
                    second,
                    Rule.HEADER_UNREADABLE,
                    new Wording("只能有一个 YAML 文档", "only one YAML document is allowed"),
                    new Wording("删去单独一行的“---”或“...”", "delete the line “---” or “...”"));
        }
        return root;
    }

    private Node node(int depth) {
        Event event = events.next();
        if (depth > InputLimits.NESTING) {
            throw refused(
                    event,
                    Rule.OVER_THE_LIMIT,
                    new Wording("嵌套超过 " + InputLimits.NESTING + " 层", "nested deeper than " + InputLimits.NESTING),
                    new Wording("值以“[”或“{”开头时加引号", "quote a value that begins with [ or {"));
        }
        refuseTricks(event);
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(Repeated.of(scalar.getValue()), line(event), column(event), inset(scalar));
        }
        if (event instanceof SequenceStartEvent) {
            List<Node> items = new ArrayList<>();
            while (!events.checkEvent(Event.ID.SequenceEnd)) {
                items.add(node(depth + 1));
            }
            events.next();
            return new Sequence(items, line(event), column(event));
        }
        if (event instanceof MappingStartEvent) {
            List<Pair> pairs = new ArrayList<>();
            while (!events.checkEvent(Event.ID.MappingEnd)) {
                pairs.add(pair(depth + 1));
                if (pairs.size() > InputLimits.KEYS) {
                    throw refused(
                            event,
                            Rule.OVER_THE_LIMIT,
                            new Wording("字段超过 " + InputLimits.KEYS + " 个", "more than " + InputLimits.KEYS + " keys"),
                            new Wording("文件头以“---”结束，正文放在它后面", "end the header by “---”; the text comes after it"));
                }
            }
            events.next();
            return new Mapping(pairs, line(event), column(event));
        }
        throw refused(
                event,
                Rule.HEADER_UNREADABLE,
                new Wording("此处不应出现 " + event.getEventId(), "unexpected " + event.getEventId()),
                new Wording("检查引号和缩进", "check quotes and indentation"));
    }

    private Pair pair(int depth) {
        Node key = node(depth);
        if (key instanceof Scalar scalar) {
            Pair pair = new Pair(scalar, node(depth));
            KeyColon.in(source, pair).ifPresent(colons::add);
            return pair;
        }
        throw new Refused(source.finding(
                Rule.HEADER_UNREADABLE,
                key,
                new Wording("字段名必须是文字", "a key must be a text"),
                new Wording("写成“字段: 值”", "write “key: value”")));
    }

    private void refuseTricks(Event event) {
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (tagged || anchored || event instanceof AliasEvent) {
            throw refused(
                    event,
                    Rule.YAML_NOT_PLAIN,
                    new Wording("不接受 YAML 标签（!）、锚点（&）和别名（*）", "YAML tags (!), anchors (&) and aliases (*) are refused"),
                    new Wording("如果是文字，请加引号", "quote the value if it is a text"));
        }
    }

    private Refused refused(Event event, Rule rule, Wording message, Wording hint) {
        return new Refused(source.finding(rule, line(event), column(event), message, hint));
    }

    private static int inset(ScalarEvent scalar) {
        int inset = scalar.isPlain() ? 0 : 1;
        int written = scalar.getEndMark().map(Mark::getIndex).orElse(0)
                - scalar.getStartMark().map(Mark::getIndex).orElse(0);
        String value = scalar.getValue();
        boolean exact = value.codePointCount(0, value.length()) + 2 * inset == written && value.indexOf('\n') < 0;
        return exact ? inset : -1;
    }

    private int line(Event event) {
        return lineOffset + event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.message().en(), null, false, false);
            this.finding = finding;
        }
    }
}
