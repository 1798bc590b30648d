package org.gongkai.serve.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.Field;
import org.gongkai.office.Founding;
import org.gongkai.office.FoundingCheck.Fault;
import org.gongkai.office.FoundingCheck.Question;
import org.gongkai.office.Having;
import org.gongkai.office.Official;
import org.gongkai.serve.door.Call;

/**
 * The questions of the founding as a form (建站的表单): the same that the command asks, each with what was typed and what is
 * wrong with it.
 */
final class FoundingForm {

    private static final List<Question> TEXTS =
            List.of(Question.ORGAN, Question.DOMAIN, Question.ID_CODE, Question.ORGAN_CODE);

    private final Map<String, String> typed;

    private FoundingForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What a form sends; of a page that is only looked at nothing. */
    static FoundingForm of(Call call) {
        Map<String, String> typed = new TreeMap<>();
        call.fields().keySet().forEach(name -> typed.put(name, call.field(name).strip()));
        return new FoundingForm(typed);
    }

    /**
     * A group of fields.
     *
     * @param mistake what is wrong with all of it together; empty where nothing is
     */
    record Group(String id, String name, String hint, List<Input> fields, String mistake) {}

    /**
     * A field.
     *
     * @param options what can be chosen; where there are none something is typed
     * @param mistake what is wrong with it; empty where nothing is
     */
    record Input(String id, String label, String hint, String value, List<Option> options, String mistake) {}

    /** Something to choose. */
    record Option(String word, String label) {}

    /** What is wrong, and the field that it is about. */
    record Told(String id, String what) {}

    static List<Told> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Told(
                        id(fault.question(), fault.part()), fault.what().zh()))
                .toList();
    }

    /** The answers; a field that is empty is not answered. */
    Founding.Answers answers(LocalDate on) {
        Map<String, String> office = new TreeMap<>();
        for (Field<?> field : SiteReader.OFFICE.fields()) {
            String answer = said(id(Question.OFFICE, field.english()));
            if (!answer.isEmpty()) {
                office.put(field.english(), answer);
            }
        }
        List<Official> people = new ArrayList<>();
        for (Role role : Role.USUAL) {
            people.addAll(Official.read(role, said(id(Question.PEOPLE, role.key()))));
        }
        Map<Article20, Having> items = new TreeMap<>();
        for (Article20 item : Article20.values()) {
            Having.of(said(id(Question.COLUMNS, item.code()))).ifPresent(having -> items.put(item, having));
        }
        return new Founding.Answers(
                said(id(Question.ORGAN, "")),
                said(id(Question.DOMAIN, "")),
                said(id(Question.ID_CODE, "")),
                said(id(Question.ORGAN_CODE, "")),
                office,
                people,
                items,
                on);
    }

    /** The groups as the page shows them. */
    List<Group> groups(List<Fault> faults) {
        List<Input> organ = TEXTS.stream()
                .map(question -> input(faults, question, "", question.label(), question.hint()))
                .toList();
        List<Input> office = SiteReader.OFFICE.fields().stream()
                .map(field -> input(
                        faults,
                        Question.OFFICE,
                        field.english(),
                        field.meaning().zh(),
                        field.english().equals("web") ? "不写则用网站域名" : ""))
                .toList();
        List<Input> people = Role.USUAL.stream()
                .map(role -> input(faults, Question.PEOPLE, role.key(), role.chinese(), ""))
                .toList();
        List<Input> items = Arrays.stream(Article20.values())
                .filter(Founding::mayLack)
                .map(item -> choice(faults, item))
                .toList();
        return List.of(
                new Group("organ-group", "本机关", "", organ, ""),
                group(faults, Question.OFFICE, "", office),
                group(faults, Question.PEOPLE, Question.PEOPLE.hint() + "；拟稿、保密审查、批准必须是三个人（条例第十七条），批准人同时可以撤回", people),
                group(faults, Question.COLUMNS, Question.COLUMNS.hint() + "；其余各项每个机关都有，不问", items));
    }

    private static Group group(List<Fault> faults, Question question, String hint, List<Input> fields) {
        return new Group(question.toString(), question.label(), hint, fields, mistake(faults, question, ""));
    }

    private Input input(List<Fault> faults, Question question, String part, String label, String hint) {
        String id = id(question, part);
        return new Input(id, label, hint, said(id), List.of(), mistake(faults, question, part));
    }

    private Input choice(List<Fault> faults, Article20 item) {
        String id = id(Question.COLUMNS, item.code());
        List<Option> options = List.of(
                new Option(Having.UNDECIDED.word(), "以后再定"),
                new Option(Having.SOME.word(), Having.SOME.word()),
                new Option(Having.NONE.word(), Having.NONE.word()));
        return new Input(
                id,
                item.cited() + "　" + item.text(),
                "",
                said(id),
                options,
                mistake(faults, Question.COLUMNS, item.code()));
    }

    private static String mistake(List<Fault> faults, Question question, String part) {
        return faults.stream()
                .filter(fault -> fault.question() == question && fault.part().equals(part))
                .map(fault -> fault.what().zh())
                .collect(Collectors.joining("；"));
    }

    private static String id(Question question, String part) {
        return part.isEmpty() ? question.toString() : question + "-" + part;
    }

    private String said(String id) {
        return typed.getOrDefault(id, "");
    }
}
