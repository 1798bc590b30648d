package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of the guide (指南的各部分): below a heading of Markdown, or a line such as “一、信息分类” that stands by
 * itself. A section reaches to the next heading of its own rank or a higher one.
 */
final class Sections {

    private static final Pattern HEADING = Pattern.compile("(?m)^(?:"
            + "(?<marks>#{1,6})[ \\t]+(?<title>[^\\n]+?)[ \\t#]*"
            + "|(?<first>[^\\s|>#][^\\n]*)\\n(?<line>=+|-{2,})[ \\t]*"
            + "|[ \\t\\u3000]*(?<numbered>[一二三四五六七八九十]{1,3}、[^\\n。；;]{2,40}?)[ \\t\\u3000]*"
            + ")$");

    /** As the generator writes the sections of a page: “##” below the page's own title. */
    private static final int USUAL = 2;

    private final List<Section> all;

    private Sections(List<Section> all) {
        this.all = all;
    }

    /**
     * A section.
     *
     * @param title its heading
     * @param at where the heading's words begin
     * @param text what stands below the heading
     */
    record Section(String title, int at, String text) {

        /** Its length without blanks and marks. */
        int length() {
            return text.replaceAll("[\\s\\u3000#*|:：-]", "").length();
        }
    }

    private record Start(String title, int rank, int at, int text) {}

    static Sections of(String body) {
        List<Start> starts = new ArrayList<>();
        for (Matcher heading = HEADING.matcher(body); heading.find(); ) {
            String name =
                    heading.group("title") != null ? "title" : heading.group("first") != null ? "first" : "numbered";
            int rank = name.equals("title")
                    ? heading.group("marks").length()
                    : name.equals("first") && heading.group("line").startsWith("=") ? 1 : USUAL;
            starts.add(new Start(heading.group(name).strip(), rank, heading.start(name), heading.end()));
        }
        List<Section> all = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int end = starts.subList(i + 1, starts.size()).stream()
                    .filter(next -> next.rank() <= start.rank())
                    .mapToInt(Start::at)
                    .findFirst()
                    .orElse(body.length());
            all.add(new Section(start.title(), start.at(), body.substring(start.text(), Math.max(start.text(), end))));
        }
        return new Sections(List.copyOf(all));
    }

    /** The first section whose heading has one of these words. */
    Optional<Section> about(List<String> words) {
        return all.stream()
                .filter(section -> words.stream().anyMatch(section.title()::contains))
                .findFirst();
    }
}
