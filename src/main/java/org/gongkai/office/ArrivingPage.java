package org.gongkai.office;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.desk.YamlText;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.text.FrontMatter;

/** A page of JBake or Hugo in Markdown ▸ what becomes an entry (其他生成器的页面成稿): its text stays Markdown, its files come with it. */
final class ArrivingPage {

    private static final Set<String> TAKEN =
            Set.of("title", "date", "publishdate", "tags", "keywords", "draft", "status", "type");

    private static final Pattern LINK = Pattern.compile(
            "(!?)\\[([^\\]\\n]{0,500})\\]\\(<?([^)\\s>]{1,2000})>?(?:[ \\t]{1,9}\"[^\"\\n]{0,500}\")?\\)");
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%][^>%]{0,600}?[%>]\\}\\}");
    private static final Pattern ZONED = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)? ?(Z|[+-][0-9]{2}:?[0-9]{2})");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,5}) (.+)$");

    private final String name;
    private final FrontMatter head;
    private final Function<String, Optional<Portion.Near>> near;
    private final Map<HeaderKey, String> known = new EnumMap<>(HeaderKey.class);
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Wording> doubts = new ArrayList<>();

    private ArrivingPage(String name, FrontMatter head, Function<String, Optional<Portion.Near>> near) {
        this.name = name;
        this.head = head;
        this.near = near;
    }

    /** The page as an arrival; keys of its head that an entry has no place for are told. */
    static Found<Optional<Arrival>> of(String name, String text, Function<String, Optional<Portion.Near>> near) {
        FrontMatter head = FrontMatter.of(text).orElseGet(() -> new FrontMatter(Map.of(), List.of(), text));
        ArrivingPage page = new ArrivingPage(name, head, near);
        if (FrontMatter.unended(text)) {
            page.doubts.add(new Wording("文件头没有结束，都写进了正文", "the head has no end: all of it is in the text"));
        }
        known(head, page.known, page.doubts);
        String title = page.title();
        String body = page.linked(page.headings(title));
        return new Found<>(
                Optional.of(new Arrival(
                        title, page.known, folder -> body.replace(FOLDER, folder), page.files, page.doubts)),
                unmapped(name, head));
    }

    /** Stands where the folder of the files will be named. */
    private static final String FOLDER = "\u0001";

    /** Date, tags and status of a head. */
    static void known(FrontMatter head, Map<HeaderKey, String> known, List<Wording> doubts) {
        Map<String, String> keys = head.keys();
        String date = keys.getOrDefault("publishdate", keys.getOrDefault("date", ""));
        Optional<String> day = day(date);
        day.ifPresent(one -> known.put(HeaderKey.RELEASED, one));
        if (day.isPresent()) {
            doubts.add(new Wording("发布日期取原来的 date：" + date, "the day of release is the date of the page: " + date));
        } else if (!date.isEmpty()) {
            doubts.add(new Wording("没有这一天，发布日期没有写：" + date, "there is no such day, none is written: " + date));
        }
        String tags = keys.getOrDefault("keywords", keys.getOrDefault("tags", ""));
        if (!tags.isEmpty()) {
            known.put(HeaderKey.KEYWORDS, YamlText.of(tags));
        }
        String status = keys.getOrDefault("status", "");
        String draft = keys.getOrDefault("draft", "");
        boolean released = status.isEmpty() || status.toLowerCase(Locale.ROOT).matches("published(-date)?");
        if (!released || !draft.toLowerCase(Locale.ROOT).matches("false|no|off|")) {
            known.put(
                    HeaderKey.NOTE,
                    YamlText.of("原稿没有发布：" + (draft.isEmpty() ? "status=" + status : "draft: " + draft)));
        }
    }

    /** The day of a date as a generator writes it: one with a zone is that of Beijing. */
    private static Optional<String> day(String date) {
        Matcher zoned = ZONED.matcher(date);
        if (!zoned.matches()) {
            return DateSpelling.day(date.replaceFirst("[T ].*", ""));
        }
        try {
            String zone = zoned.group(3).replaceFirst("([0-9]{2}):?([0-9]{2})$", "$1:$2");
            return Optional.of(OffsetDateTime.parse(zoned.group(1) + "T" + zoned.group(2) + zone)
                    .withOffsetSameInstant(BEIJING)
                    .toLocalDate()
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands in the head of a page and has no place in an entry. */
    static List<Finding> unmapped(String name, FrontMatter head) {
        List<String> keys = new ArrayList<>(head.nested());
        head.keys().keySet().stream()
                .filter(key -> !TAKEN.contains(key))
                .sorted()
                .forEach(keys::add);
        List<Finding> found = new ArrayList<>();
        String former = head.keys().getOrDefault("aliases", head.keys().getOrDefault("alias", ""));
        if (!former.isEmpty()) {
            keys.removeIf(key -> key.matches("alias(es)?"));
            found.add(left(
                    name,
                    new Wording("以前的地址没有带入：" + former, "former addresses are left out: " + former),
                    new Wording(
                            "写进 content/redirects.csv，一个地址一行",
                            "write them into content/redirects.csv, a line for each address")));
        }
        if (!keys.isEmpty()) {
            found.add(left(
                    name,
                    new Wording(
                            "文件头的这些字段没有带入：" + String.join("、", keys),
                            "keys of the head that are left out: " + String.join(", ", keys)),
                    new Wording("需要的由人写进条目", "write into the entry what is needed")));
        }
        return found;
    }

    private static Finding left(String name, Wording what, Wording hint) {
        return Rule.TAKEN_IN.at(Place.of(name), what, hint).as(Severity.INFO);
    }

    /** Its title; of a page in a folder of its own, which has none, the folder's name. */
    private String title() {
        String title = head.keys().getOrDefault("title", "").strip();
        if (!title.isEmpty()) {
            return title;
        }
        Matcher first = HEADING.matcher(head.body());
        if (first.find() && first.group(1).equals("#")) {
            return first.group(2).strip();
        }
        doubts.add(new Wording("没有标题，暂用文件名", "it has no title: the file's name stands for it"));
        return name.replaceFirst("/index\\.[a-z]+$", "")
                .replaceFirst("\\.[^./]*$", "")
                .replaceFirst(".*/", "");
    }

    /** Headings begin with the second level, below the title; the title itself is not repeated. */
    private String headings(String title) {
        String text = head.body().strip() + "\n";
        Matcher first = HEADING.matcher(text);
        if (first.lookingAt() && first.group(2).strip().equals(title)) {
            text = text.substring(first.end()).strip() + "\n";
        }
        boolean great =
                !outside(text, line -> line.startsWith("# ") ? "" : line).equals(text);
        return great ? outside(text, line -> HEADING.matcher(line).replaceAll("#$1 $2")) : text;
    }

    /** A text whose lines are changed where they stand in no block of code. */
    private static String outside(String text, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            code ^= fence;
            lines.add(code || fence ? line : change.apply(line));
        }
        return String.join("\n", lines);
    }

    private String linked(String text) {
        SHORT_CODE
                .matcher(text)
                .results()
                .map(one -> one.group())
                .distinct()
                .forEach(code -> doubts.add(new Wording("短代码没有处理：" + code, "a short code is left as it is: " + code)));
        return outside(
                text,
                line -> LINK.matcher(line)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(link(found.group(1), found.group(2), found.group(3)))));
    }

    private String link(String sign, String words, String address) {
        if (address.matches("https://.+|#.*")) {
            return sign + "[" + words + "](" + address + ")";
        }
        Optional<Portion.Near> file = near.apply(address);
        if (file.isPresent() && !file.get().name().matches("(?i).*\\.(md|html?)")) {
            String called = file.get().name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
            files.putIfAbsent(called, file.get().bytes());
            String shown = sign.isEmpty() || !words.isBlank() ? words : Arrival.mark("图片的说明");
            return sign + "[" + shown + "](" + FOLDER + called + ")";
        }
        boolean picture = !sign.isEmpty();
        doubts.add(new Wording(
                (picture ? "图片没有找到：" : "链接只带入了文字：") + address,
                (picture ? "a picture is not there: " : "of a link only its words are taken: ") + address));
        return picture ? "" : words;
    }
}
