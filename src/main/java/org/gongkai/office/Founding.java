package org.gongkai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.IndexPattern;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.press.theme.BuiltIn;

/**
 * The founding of a site (建站): what an office answers ▸ the files of an empty project. What was not answered stands in them
 * as a mark 【待写：…】, which nothing goes out with.
 */
public final class Founding {

    private static final String PATTERN = "{organ}/{year}-{serial:6}";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");
    private static final Pattern ITEM = Pattern.compile("item: \"(20-[0-9]{2})\"");
    private static final Pattern STATEMENT = Pattern.compile(", none: ([^}]*)}");
    private static final String EXAMPLE_INDEX = "机关代码/2026-000001";

    /** Who may withdraw, without being asked: a site must be able to take something back at once. */
    private static final Role WITHDRAWS = Role.APPROVED;

    private Founding() {}

    /**
     * What the office answers; a text that is empty was not answered.
     *
     * @param organ its full name (机关全称)
     * @param domain of its website
     * @param idCode of its website (网站标识码)
     * @param organCode with which its index numbers begin (机关代码)
     * @param office English key of {@link SiteReader#OFFICE} ▸ value (政府信息公开工作机构)
     * @param people who does which step
     * @param items whether it has anything of an item; one that is absent is undecided
     * @param on the day of the founding
     */
    public record Answers(
            String organ,
            String domain,
            String idCode,
            String organCode,
            Map<String, String> office,
            List<Official> people,
            Map<Article20, Having> items,
            LocalDate on) {

        public Answers {
            office = Map.copyOf(office);
            people = List.copyOf(people);
            items = Map.copyOf(items);
        }
    }

    /**
     * The files: path relative to the project folder ▸ text.
     *
     * @throws IllegalArgumentException if {@link FoundingCheck} has something against the answers
     */
    public static SortedMap<String, String> files(Answers answers) {
        if (!FoundingCheck.of(answers).isEmpty()) {
            throw new IllegalArgumentException("these answers make no site");
        }
        SortedMap<String, String> files = new TreeMap<>();
        files.put("content/site.yaml", filled("site.yaml", site(answers)));
        files.put("content/people.yaml", filled("people.yaml", Map.of("people", people(answers))));
        files.put("content/categories.yaml", categories(answers));
        files.put("content/guide.md", filled("guide.md", guide(answers)));
        files.put(".gitattributes", text("gitattributes"));
        files.put(".gitignore", text("gitignore"));
        return files;
    }

    /** How many marks a person has yet to replace: path ▸ number, of files that have any. */
    public static SortedMap<String, Integer> unwritten(Map<String, String> files) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        files.forEach((path, text) -> {
            int count = (int) text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(Pattern.quote(Unwritten.MARK))
                            .matcher(line)
                            .results())
                    .count();
            if (count > 0) {
                counts.put(path, count);
            }
        });
        return counts;
    }

    /** Whether an office may have nothing of an item: every one has duties, offices and leaders. */
    public static boolean mayLack(Article20 item) {
        return text("categories.yaml")
                .lines()
                .filter(line -> of(line).filter(one -> one == item).isPresent())
                .allMatch(line -> STATEMENT.matcher(line).find());
    }

    private static Map<String, String> site(Answers answers) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("organ", quoted(answers.organ(), "机关全称"));
        values.put("domain", quoted(answers.domain(), "网站域名，例如 www.某某.gov.cn"));
        values.put("code", quoted(answers.idCode(), "网站标识码，十位数字"));
        values.put("prefix", quoted(answers.organCode(), "机关代码，索引号的开头"));
        values.put(
                "address",
                answers.domain().isEmpty()
                        ? "# address: https://域名/zfxxgk/"
                        : "address: " + quoted("https://" + answers.domain() + "/zfxxgk/", ""));
        values.put("day", answers.on().toString());
        List<String> office = new ArrayList<>();
        for (Field<?> field : SiteReader.OFFICE.fields()) {
            office.add("  " + field.english() + ": "
                    + quoted(office(answers, field), field.meaning().zh()));
        }
        values.put("office", String.join("\n", office));
        return values;
    }

    private static Map<String, String> guide(Answers answers) {
        List<String> rows = new ArrayList<>();
        for (Field<?> field : SiteReader.OFFICE.fields()) {
            String what = field.meaning().zh();
            rows.add("| " + what + " | " + orMark(office(answers, field), what) + " |");
        }
        String index = IndexPattern.of(PATTERN, answers.organCode())
                .filter(unused -> !answers.organCode().isEmpty())
                .flatMap(pattern -> pattern.format(answers.on().getYear(), 1))
                .map(IndexNumber::text)
                .orElse(Unwritten.MARK + "：索引号的样子，如 " + EXAMPLE_INDEX + "】");
        return Map.of(
                "organ",
                orMark(answers.organ(), "机关全称"),
                "day",
                answers.on().toString(),
                "index",
                index,
                "office",
                String.join("\n", rows));
    }

    /** What was answered, or follows from the domain. */
    private static String office(Answers answers, Field<?> field) {
        String answer = answers.office().getOrDefault(field.english(), "");
        boolean web = field.english().equals("web")
                && answer.isEmpty()
                && !answers.domain().isEmpty();
        return web ? "https://" + answers.domain() + "/" : answer;
    }

    private static String people(Answers answers) {
        Map<String, List<Official>> byName = new LinkedHashMap<>();
        answers.people()
                .forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one));
        List<String> lines = new ArrayList<>();
        byName.forEach((name, all) -> lines.add(person(name, all, answers.on())));
        for (Role role : Role.USUAL) {
            if (answers.people().stream().noneMatch(one -> one.role() == role)) {
                lines.add("# " + Unwritten.MARK + "：谁担任" + role.chinese() + "】照这样写一行，去掉行首的“# ”：");
                lines.add("# - {name: 姓名, office: 处室, roles: [" + role + "], from: " + answers.on() + "}");
            }
        }
        if (byName.isEmpty()) {
            lines.add("# 写了人员以后，删去下一行");
            lines.add("[]");
        }
        return String.join("\n", lines);
    }

    private static String person(String name, List<Official> all, LocalDate from) {
        TreeSet<Role> roles = all.stream().map(Official::role).collect(Collectors.toCollection(TreeSet::new));
        if (roles.contains(WITHDRAWS)) {
            roles.add(Role.WITHDRAW);
        }
        String office = all.stream()
                .map(Official::office)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return "- {name: " + quoted(name, "") + ", office: " + quoted(office, "处室") + ", roles: ["
                + Role.keys(List.copyOf(roles), ", ") + "], from: " + from + "}";
    }

    /**
     * The columns: those of items of which there is nothing say so, those of undecided ones say what to decide. A prison, and
     * whoever is over prisons, has those of 狱务公开 too (司发〔2015〕7号).
     */
    private static String categories(Answers answers) {
        Map<Article20, Having> items = answers.items();
        StringBuilder text = new StringBuilder();
        for (String line : text("categories.yaml").lines().toList()) {
            Optional<Article20> item = of(line);
            Having having =
                    item.map(one -> items.getOrDefault(one, Having.UNDECIDED)).orElse(Having.SOME);
            Matcher statement = STATEMENT.matcher(line);
            boolean may = statement.find();
            if (may && having == Having.UNDECIDED) {
                text.append("    # 有没有这类事项还没有定；没有的，在下一行的末尾加上 none: ")
                        .append(statement.group(1))
                        .append('\n');
            }
            text.append(may && having != Having.NONE ? statement.replaceFirst("}") : line)
                    .append('\n');
        }
        return text + (answers.organ().contains("监狱") ? text("prison.yaml") : "");
    }

    private static Optional<Article20> of(String line) {
        Matcher item = ITEM.matcher(line);
        return item.find() ? Article20.of(item.group(1)) : Optional.empty();
    }

    private static String orMark(String answer, String what) {
        return answer.isEmpty() ? Unwritten.MARK + "：" + what + "】" : answer;
    }

    /** A value of YAML, in single quotes. */
    private static String quoted(String answer, String what) {
        return "'" + orMark(answer, what).replace("'", "''") + "'";
    }

    private static String filled(String name, Map<String, String> values) {
        return PLACE.matcher(text(name))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static String text(String name) {
        return BuiltIn.text("founding/" + name);
    }
}
