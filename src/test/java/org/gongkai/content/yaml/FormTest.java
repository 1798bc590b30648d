package org.gongkai.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.PeopleReader;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.junit.jupiter.api.Test;

/** A mapping is described once: what is read, what is refused, what the schema says come from its fields. */
class FormTest {

    private static final Field<String> NAME = Field.needed("name", "名称", Shape.TEXT, "怎么称呼");
    private static final Field<LocalDate> ON = Field.of("on", "日期", Shape.DAY, "哪一天");
    private static final Field<List<String>> KINDS = Field.of("kinds", "种类", Shape.choices(List.of("甲", "乙")), "哪几种");
    private static final Shape<String> SHAPE = new Form(NAME, ON, KINDS)
            .shape(values -> values.need(NAME) + " " + values.get(ON) + " "
                    + values.get(KINDS).orElse(List.of()));

    private static Found<Optional<String>> read(String yaml) {
        SourceText source = new SourceText("a.yaml", yaml);
        return Found.onward(YamlReader.read(source), root -> SHAPE.read(Value.root(source, "a.yaml", root)));
    }

    private static List<String> refused(String yaml) {
        Found<Optional<String>> read = read(yaml);
        assertThat(read.value()).as(yaml).isEmpty();
        return read.findings().stream().map(FormTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.place() + " " + finding.rule().id() + " "
                + finding.message().en() + ": " + finding.hint().en();
    }

    @Test
    void readsEveryKeyInEitherLanguage() {
        String read = "王一 Optional[2026-03-02] [甲]";
        assertThat(read("name: 王一\non: 2026-03-02\nkinds: [甲]\n")).isEqualTo(Found.of(Optional.of(read)));
        assertThat(read("种类: 甲\n日期: 2026-03-02\n名称: 王一\n")).isEqualTo(Found.of(Optional.of(read)));
        assertThat(read("name: 王一\n").value()).contains("王一 Optional.empty []");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndGivesNothing() {
        assertThat(refused("nam: 王一\non: 2026/3/2\n日期: 2026-03-02\nkinds: [甲, 丙]\n"))
                .containsExactlyInAnyOrder(
                        "a.yaml:1:1 G-02 no such key: “nam”: did you mean “name”?",
                        "a.yaml:1:1 G-04 missing name: add “name: …”",
                        "a.yaml:2:5 G-06 no such date: “2026/3/2”: write it as 2026-03-02",
                        "a.yaml:3:1 G-03 key “日期” repeats “on” of line 2: keep one of them",
                        "a.yaml:4:12 G-05 kinds has no value “丙”: did you mean “乙”? allowed: 甲、乙");
        assertThat(refused("- 王一\n")).singleElement().asString().contains("must be keys and values");
    }

    @Test
    void theSchemaKnowsEveryKeyOfAHeaderWithWhatItMeans() {
        Map<?, ?> properties = (Map<?, ?>) HeaderReader.schema().get("properties");
        for (HeaderKey key : HeaderKey.values()) {
            for (String name : List.of(key.english(), key.chinese())) {
                assertThat(((Map<?, ?>) properties.get(name)).get("description"))
                        .as(name)
                        .asString()
                        .endsWith(key.meaning().zh());
            }
        }
        Map<?, ?> steps = (Map<?, ?>) ((Map<?, ?>) properties.get("review")).get("properties");
        Map<?, ?> secrecy = (Map<?, ?>) ((Map<?, ?>) steps.get("secrecy")).get("properties");
        assertThat(((Map<?, ?>) secrecy.get("结论")).get("enum")).isEqualTo(Vocabulary.CONCLUSIONS);
    }

    @Test
    void noTwoKeysOfAFormHaveOneName() {
        for (Form form : List.of(
                HeaderReader.FORM, SiteReader.ROOT, CategoriesReader.FORM, PeopleReader.FORM, RegisterReader.FORM)) {
            Set<String> names = new HashSet<>();
            form.fields()
                    .forEach(field -> assertThat(names.add(field.english()) && names.add(field.chinese()))
                            .as(field.shown())
                            .isTrue());
        }
    }
}
