package org.gongkai.cli.option;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.cli.terminal.Interview;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.office.Founding;
import org.gongkai.office.FoundingCheck;
import org.gongkai.office.FoundingCheck.Question;
import org.gongkai.office.Having;
import org.gongkai.office.Official;
import picocli.CommandLine.Option;

/** What an office answers when a site is founded (建站的答案): by options, and at a terminal to questions. */
public final class FoundingOptions {

    @Option(names = "--organ", paramLabel = "${bundle:label.organ}", descriptionKey = "organ")
    private String organ = "";

    @Option(names = "--domain", paramLabel = "${bundle:label.domain}", descriptionKey = "domain")
    private String domain = "";

    @Option(names = "--code", paramLabel = "${bundle:label.idCode}", descriptionKey = "idCode")
    private String code = "";

    @Option(names = "--prefix", paramLabel = "${bundle:label.organCode}", descriptionKey = "organCode")
    private String prefix = "";

    @Option(names = "--office", paramLabel = "${bundle:label.pairs}", descriptionKey = "officeParts")
    private String office = "";

    @Option(names = "--people", paramLabel = "${bundle:label.pairs}", descriptionKey = "people")
    private String people = "";

    @Option(names = "--columns", paramLabel = "${bundle:label.pairs}", descriptionKey = "columns")
    private String columns = "";

    /** What the options say. */
    public Founding.Answers answers(LocalDate on) throws Stopped {
        Map<String, String> parts = new TreeMap<>();
        List<Official> officials = new ArrayList<>();
        Map<Article20, Having> items = new TreeMap<>();
        Stopped.checkAll(
                () -> pairs("--office", office).forEach((key, value) -> parts.put(part(key), value)),
                () -> {
                    for (Map.Entry<String, String> one :
                            pairs("--people", people).entrySet()) {
                        officials.addAll(Official.read(role(one.getKey()), one.getValue()));
                    }
                },
                () -> {
                    for (Map.Entry<String, String> one :
                            pairs("--columns", columns).entrySet()) {
                        items.put(item(one.getKey()), having(one.getValue()));
                    }
                });
        Founding.Answers answers = new Founding.Answers(
                organ.strip(), domain.strip(), code.strip(), prefix.strip(), parts, officials, items, on);
        List<FoundingCheck.Fault> faults = FoundingCheck.of(answers);
        if (!faults.isEmpty()) {
            throw Stopped.usage(faults.stream()
                    .map(fault -> new Wording(
                            "--" + fault.question() + "：" + fault.what().zh(),
                            "--" + fault.question() + ": " + fault.what().en()))
                    .toArray(Wording[]::new));
        }
        return answers;
    }

    /** The same, and what is asked at the terminal of what the options leave open. */
    public static Founding.Answers asked(Founding.Answers given, Interview interview) throws IOException, Stopped {
        interview.say(
                new Wording("一项一项回答；现在答不了的按回车，以后写在文件里。", "Answer one by one; Enter leaves a question open for later."));
        String organ = text(interview, given.organ(), Question.ORGAN);
        String domain = text(interview, given.domain(), Question.DOMAIN);
        String code = text(interview, given.idCode(), Question.ID_CODE);
        String prefix = text(interview, given.organCode(), Question.ORGAN_CODE);
        Map<String, String> office = new TreeMap<>(given.office());
        for (Field<?> field : SiteReader.OFFICE.fields()) {
            if (!office.containsKey(field.english())) {
                String answer = interview.ask(
                        new Wording("政府信息公开工作机构，" + field.meaning().zh(), "disclosure office: " + field.english()),
                        typed -> faults(Question.OFFICE, with(Map.of(field.english(), typed), List.of(), Map.of())));
                if (!answer.isEmpty()) {
                    office.put(field.english(), answer);
                }
            }
        }
        return new Founding.Answers(
                organ, domain, code, prefix, office, people(given, interview), items(given, interview), given.on());
    }

    private static String text(Interview interview, String given, Question question) throws IOException, Stopped {
        return given.isEmpty()
                ? interview.ask(question.asked(), typed -> faults(question, one(question, typed)))
                : given;
    }

    private static List<Official> people(Founding.Answers given, Interview interview) throws IOException, Stopped {
        List<Official> people = new ArrayList<>(given.people());
        for (Role role : Role.USUAL) {
            if (people.stream().noneMatch(one -> one.role() == role)) {
                String answer = interview.ask(
                        new Wording(
                                "谁担任" + role.chinese() + "（姓名/处室，几个人用顿号分开）",
                                "who holds the step " + role + " (name/office, several with commas)"),
                        typed -> {
                            List<Official> more = new ArrayList<>(people);
                            more.addAll(Official.read(role, typed));
                            return faults(Question.PEOPLE, with(Map.of(), more, Map.of()));
                        });
                people.addAll(Official.read(role, answer));
            }
        }
        return people;
    }

    private static Map<Article20, Having> items(Founding.Answers given, Interview interview)
            throws IOException, Stopped {
        Map<Article20, Having> items = new TreeMap<>(given.items());
        interview.say(new Wording(
                "《政府信息公开条例》第二十条的十五项，本机关有没有：y 有，n 没有，回车 以后再定。",
                "The fifteen items of article 20: y there is something, n there is nothing, Enter decides later."));
        for (Article20 item : Article20.values()) {
            if (!items.containsKey(item)) {
                String answer = interview.ask(
                        new Wording(item.cited() + "　" + item.text(), item.code() + " " + item.text()),
                        typed -> having(item, typed));
                Having.of(answer).ifPresent(one -> items.put(item, one));
            }
        }
        return items;
    }

    private static List<Wording> having(Article20 item, String typed) {
        Optional<Having> meant = Having.of(typed);
        return meant.isEmpty()
                ? List.of(new Wording("写 y、n，或者按回车", "y, n or Enter"))
                : faults(Question.COLUMNS, with(Map.of(), List.of(), Map.of(item, meant.get())));
    }

    private static List<Wording> faults(Question question, Founding.Answers answers) {
        return FoundingCheck.of(answers).stream()
                .filter(fault -> fault.question() == question)
                .map(FoundingCheck.Fault::what)
                .toList();
    }

    /** Answers of which one alone is looked at. */
    private static Founding.Answers one(Question question, String typed) {
        Function<Question, String> only = asked -> asked == question ? typed : "";
        return new Founding.Answers(
                only.apply(Question.ORGAN),
                only.apply(Question.DOMAIN),
                only.apply(Question.ID_CODE),
                only.apply(Question.ORGAN_CODE),
                Map.of(),
                List.of(),
                Map.of(),
                LocalDate.EPOCH);
    }

    private static Founding.Answers with(
            Map<String, String> office, List<Official> people, Map<Article20, Having> items) {
        return new Founding.Answers("", "", "", "", office, people, items, LocalDate.EPOCH);
    }

    /** {@code 拟稿=王一，保密审查=李二}: commas part where a further name and an equals sign follow. */
    private static Map<String, String> pairs(String option, String typed) throws Stopped {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String one : typed.split("[,，;；](?=[^=,，;；]+=)", -1)) {
            String[] parts = one.split("=", 2);
            if (parts.length == 2) {
                pairs.put(parts[0].strip(), parts[1].strip());
            } else if (!one.isBlank()) {
                throw Stopped.usage(
                        option + " 写成“名称=值，名称=值”，不能是“" + one + "”", option + " has NAME=VALUE,NAME=VALUE, not " + one);
            }
        }
        return pairs;
    }

    /** The English key of a part of the office; what is none is told by the check of the answers. */
    private static String part(String name) {
        return SiteReader.OFFICE.fields().stream()
                .filter(field -> field.named(name) || field.meaning().zh().equals(name))
                .map(Field::english)
                .findFirst()
                .orElse(name);
    }

    private static Role role(String name) throws Stopped {
        List<String> known = Arrays.stream(Role.values()).map(Role::chinese).toList();
        Optional<Role> role = Role.named(name);
        if (role.isEmpty()) {
            Wording hint = Spelling.hint(
                    name,
                    known,
                    new Wording(
                            "有：" + String.join("、", known), "there are " + Role.keys(List.of(Role.values()), ", ")));
            throw Stopped.usage(
                    "--people：没有“" + name + "”这一步；" + hint.zh(), "--people: no such step: " + name + "; " + hint.en());
        }
        return role.get();
    }

    private static Article20 item(String code) throws Stopped {
        Optional<Article20> item = Article20.of(code);
        if (item.isEmpty()) {
            throw Stopped.usage(
                    "--columns：第二十条的十五项是 20-01 至 20-15，没有“" + code + "”",
                    "--columns: the items of article 20 are 20-01 to 20-15, not " + code);
        }
        return item.get();
    }

    private static Having having(String word) throws Stopped {
        Optional<Having> having = Having.of(word);
        if (having.isEmpty()) {
            throw Stopped.usage("--columns：写 有、无 或者 以后，不能是“" + word + "”", "--columns: yes, no or later, not " + word);
        }
        return having.get();
    }
}
