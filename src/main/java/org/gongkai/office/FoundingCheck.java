package org.gongkai.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.PersonName;
import org.gongkai.content.site.Placeholder;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** Whether the answers at the founding of a site can be true (建站时的核对); what was not answered is no fault. */
public final class FoundingCheck {

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{IsHan}a-z0-9](?:[\\p{IsHan}a-z0-9-]*[\\p{IsHan}a-z0-9])?\\.)+[\\p{IsHan}a-z]{2,}");
    private static final Pattern ID_CODE = Pattern.compile("[0-9]{10}");
    private static final Pattern ORGAN_CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");

    /** Means something in Markdown, in YAML or in a table of the guide. */
    private static final Pattern MARKS = Pattern.compile("[|<>{}\\[\\]`*_#\\\\\\p{Cntrl}]");

    private static final int LONGEST = 200;

    private FoundingCheck() {}

    /** What is asked (建站时问的); the key is the name of the option and of the field in a form. */
    public enum Question {
        ORGAN("organ", "机关全称", "", "full name of the organ"),
        DOMAIN("domain", "网站域名", "例如 www.某某.gov.cn", "domain of the website"),
        ID_CODE("code", "网站标识码", "十位数字", "code of the website, ten digits"),
        ORGAN_CODE(
                "prefix",
                "机关代码",
                "索引号的开头，例如统一社会信用代码的第 9 至 17 位",
                "code of the organ, with which its index numbers begin"),
        OFFICE("office", "政府信息公开工作机构", "", "disclosure office"),
        PEOPLE("people", "谁担任审查的各步", "姓名/处室，几个人用顿号分开", "who holds the steps (name/office, several with commas)"),
        COLUMNS("columns", "《政府信息公开条例》第二十条的各项", "本机关有没有", "items of article 20");

        private final String key;
        private final String name;
        private final String hint;
        private final String english;

        Question(String key, String name, String hint, String english) {
            this.key = key;
            this.name = name;
            this.hint = hint;
            this.english = english;
        }

        /** What it is called. */
        public String label() {
            return name;
        }

        /** How it is answered; empty where that needs no words. */
        public String hint() {
            return hint;
        }

        /** As it is asked in one sentence. */
        public Wording asked() {
            return new Wording(hint.isEmpty() ? name : name + "，" + hint, english);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * That an answer cannot be, and what would be one.
     *
     * @param part of the question that it is about: the key of a part of the office, of a step, of an item; empty where it is
     *     about all of it
     */
    public record Fault(Question question, String part, Wording what) {

        private Fault(Question question, Wording what) {
            this(question, "", what);
        }
    }

    /** All faults, in the order of the questions. */
    public static List<Fault> of(Founding.Answers answers) {
        List<Fault> faults = new ArrayList<>();
        line(answers.organ(), "机关全称", "the organ's name")
                .ifPresent(what -> faults.add(new Fault(Question.ORGAN, what)));
        form(
                        answers.domain(),
                        DOMAIN,
                        "域名",
                        "只写域名，不写 https:// 和斜杠，例如 sfj.某某.gov.cn",
                        "the domain alone, like sfj.mou.gov.cn")
                .ifPresent(what -> faults.add(new Fault(Question.DOMAIN, what)));
        form(answers.idCode(), ID_CODE, "网站标识码", "是十位数字", "ten digits")
                .ifPresent(what -> faults.add(new Fault(Question.ID_CODE, what)));
        form(answers.organCode(), ORGAN_CODE, "机关代码", "是字母、数字和连字符，例如组织机构代码", "letters, digits and hyphens")
                .ifPresent(what -> faults.add(new Fault(Question.ORGAN_CODE, what)));
        new TreeMap<>(answers.office())
                .forEach((key, value) ->
                        office(key, value).ifPresent(what -> faults.add(new Fault(Question.OFFICE, key, what))));
        faults.addAll(people(answers.people()));
        new TreeMap<>(answers.items()).forEach((item, having) -> {
            if (having == Having.NONE && !Founding.mayLack(item)) {
                faults.add(new Fault(Question.COLUMNS, item.code(), lacking(item)));
            }
        });
        return faults;
    }

    private static Wording lacking(Article20 item) {
        return new Wording(
                "第二十条" + item.cited() + "（" + item.code() + "，" + item.text() + "）每个机关都有",
                "every organ has something of item " + item.code() + " of article 20");
    }

    private static Optional<Wording> line(String answer, String zh, String en) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = !MARKS.matcher(answer).find() && answer.equals(answer.strip()) && answer.length() <= LONGEST;
        if (!plain || answer.contains(Unwritten.MARK)) {
            return Optional.of(
                    new Wording(zh + "应为一行普通的文字：" + answer, en + " must be one line of plain text: " + answer));
        }
        return Placeholder.in(answer).stream()
                .findFirst()
                .map(hit -> new Wording(
                        zh + "中的“" + hit.words() + "”是占位的",
                        "“" + hit.words() + "” in " + en + " only stands for another"));
    }

    private static Optional<Wording> form(String answer, Pattern form, String name, String zh, String en) {
        Optional<Wording> line = line(answer, name, name);
        return answer.isEmpty() || form.matcher(answer).matches()
                ? line
                : Optional.of(new Wording(name + zh + "：" + answer, name + ": " + en + ": " + answer));
    }

    private static Optional<Wording> office(String key, String value) {
        List<String> keys =
                SiteReader.OFFICE.fields().stream().map(Field::english).toList();
        List<String> names =
                SiteReader.OFFICE.fields().stream().map(Field::chinese).toList();
        return keys.contains(key)
                ? line(value, names.get(keys.indexOf(key)), key)
                : Optional.of(Spelling.hint(
                        key,
                        names,
                        new Wording(
                                "工作机构没有“" + key + "”，有：" + String.join("、", names),
                                "no such part of the office: " + key + "; there are " + String.join(", ", keys))));
    }

    private static List<Fault> people(List<Official> people) {
        List<Fault> faults = new ArrayList<>();
        Map<Role, Set<String>> holders = new TreeMap<>();
        for (Official one : people) {
            String step = one.role().key();
            PersonName.fault(one.name())
                    .ifPresent(why -> faults.add(new Fault(
                            Question.PEOPLE,
                            step,
                            new Wording(one.name() + "：" + why.zh(), one.name() + ": " + why.en()))));
            line(one.office(), one.name() + "的处室", "the office of " + one.name())
                    .ifPresent(what -> faults.add(new Fault(Question.PEOPLE, step, what)));
            holders.computeIfAbsent(one.role(), role -> new TreeSet<>()).add(one.name());
        }
        if (!Person.apart(Role.APART.stream()
                .filter(holders::containsKey)
                .map(holders::get)
                .toList())) {
            faults.add(new Fault(
                    Question.PEOPLE,
                    new Wording(
                            "拟稿、保密审查、批准必须是三个人（条例 第十七条）",
                            "drafter, secrecy reviewer and approver must be three people")));
        }
        return faults;
    }
}
