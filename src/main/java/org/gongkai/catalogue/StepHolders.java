package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Whether every step of the reviews has somebody who may do it today, and three steps three people (条例 第十七条). */
public final class StepHolders implements Duty {

    private static final Place PEOPLE = Place.of("content/people.yaml");

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Person> people = holdings.sources().people();
        LocalDate today = holdings.today();
        List<Finding> found = new ArrayList<>();
        TreeMap<Role, String> asked = new TreeMap<>();
        Role.USUAL.forEach(role -> asked.put(role, ""));
        for (Category category : holdings.catalogue().categories().all()) {
            category.steps().forEach(role -> asked.putIfAbsent(role, category.name()));
        }
        asked.forEach((role, column) -> {
            if (Person.holders(people, role, today).isEmpty()) {
                found.add(nobody(role, column, today));
            }
        });
        boolean apart = Person.apart(Role.APART.stream()
                .map(role -> Person.holders(people, role, today))
                .toList());
        if (found.isEmpty() && !apart) {
            found.add(together());
        }
        String unsaid = people.stream()
                .filter(person -> person.office().contains(Unwritten.MARK))
                .map(Person::name)
                .distinct()
                .collect(Collectors.joining("、"));
        if (!unsaid.isEmpty()) {
            found.add(unsaid(unsaid));
        }
        return found;
    }

    private static Finding nobody(Role role, String column, LocalDate today) {
        String where = column.isEmpty() ? "" : "（栏目“" + column + "”需要）";
        return Rule.STEP_HOLDERS.at(
                PEOPLE,
                new Wording(
                        "没有人担任" + role.chinese() + "（" + role + "）" + where + "，条目审不完",
                        "nobody holds the step " + role + ": nothing can be reviewed to the end"),
                new Wording(
                        "写一行 - {name: 姓名, office: 处室, roles: [" + role + "], from: " + today + "}",
                        "write a line - {name: …, office: …, roles: [" + role + "], from: " + today + "}"));
    }

    private static Finding together() {
        return Rule.STEP_HOLDERS.at(
                PEOPLE,
                new Wording(
                        "拟稿、保密审查、批准必须是三个人，现在担任的人分不成三个",
                        "drafter, secrecy reviewer and approver must be three people, and those who hold the steps are fewer"),
                new Wording("再请一个人担任其中一步", "let another person hold one of the steps"));
    }

    private static Finding unsaid(String names) {
        return Rule.STEP_HOLDERS
                .at(
                        PEOPLE,
                        new Wording("没有写明所在的处室：" + names, "their offices are not written yet: " + names),
                        new Wording("写明 office（处室）", "write office"))
                .as(Severity.WARNING);
    }
}
