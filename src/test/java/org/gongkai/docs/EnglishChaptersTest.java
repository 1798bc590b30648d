package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The English chapters say what the Chinese ones say: each section of a chapter that concerns webmasters and auditors is
 * named by one English section ({@code <!-- 08 压缩副本 -->}), which speaks of every rule, option, file, key and number of it.
 */
class EnglishChaptersTest {

    /** Chapters that are told in English, all their sections; and single sections of others. */
    private static final List<String> WHOLE = List.of("05", "06", "07", "08", "11", "12", "13", "14", "15", "21", "22");

    private static final List<String> ALSO =
            List.of("03 条目的状态", "03 摘要", "03 站点审查", "03 撤回", "03 须清除的地址", "03 撤回登记", "03 签名", "03 国密签名");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");

    private static final Pattern MADE = Pattern.compile("(?s)<!-- generated: .*?<!-- /generated -->");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<!-- ([0-9]{2} [^\n]+?) -->");
    private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]+、|[0-9]+\\. )");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern RULE = Pattern.compile("\\b[RG]-[0-9]{2,3}\\b");
    private static final Pattern PLACE = Pattern.compile("<[^<>`]*>");
    private static final Pattern AIM = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private final Handbook handbook = Handbook.read();

    EnglishChaptersTest() throws IOException {}

    @Test
    void everySectionHasItsCounterpartAndNoOther() {
        TreeSet<String> asked = new TreeSet<>(ALSO);
        chinese().keySet().stream()
                .filter(name -> WHOLE.contains(name.substring(0, 2)))
                .forEach(asked::add);
        List<String> told = english().stream().map(Map.Entry::getKey).sorted().toList();
        assertThat(told).containsExactlyElementsOf(asked);
    }

    @Test
    void aCounterpartNamesEveryRuleOptionFileKeyAndNumber() {
        Map<String, String> chinese = chinese();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> section : english()) {
            String asked = chinese.getOrDefault(section.getKey(), "");
            String told = PLACE.matcher(section.getValue()).replaceAll("<>");
            names(asked).stream()
                    .filter(name -> !told.contains(name))
                    .forEach(name -> missing.add(section.getKey() + ": " + name));
            TreeSet<String> numbers = numbers(asked);
            numbers.removeAll(numbers(section.getValue()));
            numbers.forEach(number -> missing.add(section.getKey() + ": " + number));
        }
        assertThat(missing).isEmpty();
    }

    /** Blocks that are typed and examples that are tried for a Chinese chapter are the same in English. */
    @Test
    void examplesAreThoseThatAreTried() {
        List<Handbook.Example> examples = handbook.examples().stream()
                .filter(example ->
                        example.file().startsWith("en/") && !example.kind().equals("entry"))
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy(example -> assertThat(example.text())
                        .as(example.file() + ": " + example.kind())
                        .isEqualTo(handbook.example(example.kind())));
    }

    /** Links between pages of the documentation, to files and to headings, lead somewhere. */
    @Test
    void linksLeadSomewhere() {
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, Path> page : handbook.files().entrySet()) {
            String text = MADE.matcher(handbook.text(page.getKey())).replaceAll("");
            text = FENCE.matcher(text).replaceAll("");
            for (String link : LINK.matcher(SPAN.matcher(text).replaceAll(""))
                    .results()
                    .map(one -> one.group(1))
                    .toList()) {
                if (link.matches("[a-z]+:.*")) {
                    continue;
                }
                seen++;
                String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
                Path target =
                        parts[0].isEmpty() ? page.getValue() : page.getValue().resolveSibling(parts[0]);
                if (!Files.exists(target) || parts.length > 1 && !ids(target).contains(parts[1])) {
                    broken.add(page.getKey() + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    /** Chapter and heading ▸ text, of the Chinese chapters, without what is made from the code. */
    private Map<String, String> chinese() {
        Map<String, String> sections = new LinkedHashMap<>();
        handbook.files().keySet().stream()
                .filter(name -> name.matches("[0-9]{2}-.*"))
                .forEach(name -> {
                    String text = MADE.matcher(handbook.text(name)).replaceAll("");
                    String hidden = blanked(text);
                    List<int[]> heads = HEADING.matcher(hidden)
                            .results()
                            .map(head -> new int[] {head.start(1), head.end()})
                            .toList();
                    for (int i = 0; i < heads.size(); i++) {
                        int end = i + 1 < heads.size() ? heads.get(i + 1)[0] : text.length();
                        String heading = text.substring(heads.get(i)[0], heads.get(i)[1]);
                        sections.put(
                                name.substring(0, 2) + " "
                                        + NUMBER.matcher(heading).replaceFirst(""),
                                text.substring(heads.get(i)[1], end));
                    }
                });
        return sections;
    }

    /** Chapter and heading ▸ the English text from its anchor to that of the next section; anchors in a row share theirs. */
    private List<Map.Entry<String, String>> english() {
        List<Map.Entry<String, String>> sections = new ArrayList<>();
        handbook.files().keySet().stream()
                .filter(name -> name.startsWith("en/"))
                .forEach(name -> {
                    String text = handbook.text(name);
                    List<MatchResult> anchors = ANCHOR.matcher(text).results().toList();
                    String following = "";
                    for (int i = anchors.size() - 1; i >= 0; i--) {
                        int end = i + 1 < anchors.size() ? anchors.get(i + 1).start() : text.length();
                        String own = text.substring(anchors.get(i).end(), end);
                        following = own.isBlank() ? following : own;
                        sections.add(Map.entry(anchors.get(i).group(1), following));
                    }
                });
        return sections;
    }

    /** Rules, and what stands in the type of a computer and is no Chinese; {@code <…>} stands for a word of any language. */
    private static TreeSet<String> names(String text) {
        TreeSet<String> names = new TreeSet<>();
        RULE.matcher(text).results().forEach(rule -> names.add(rule.group()));
        SPAN.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(span -> PLACE.matcher(span.group(1)).replaceAll("<>"))
                .filter(span -> span.chars().allMatch(c -> c < 0x7f))
                .forEach(names::add);
        return names;
    }

    /** Numbers of two digits or more, those that are no part of an address; {@code 16,384} is 16384. */
    private static TreeSet<String> numbers(String text) {
        String prose = AIM.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("]");
        return NUMBERS.matcher(THOUSANDS.matcher(prose).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(number -> number.length() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same length, with blanks where code stands between fences. */
    private static String blanked(String text) {
        return FENCE.matcher(text).replaceAll(fence -> fence.group().replaceAll("[^\n]", " "));
    }

    /** The anchors that a page's headings have where it is read as GitHub shows it. */
    private static List<String> ids(Path page) {
        try {
            String text = blanked(Files.readString(page));
            return HEADING.matcher(text)
                    .results()
                    .map(head -> head.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
