package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.PeopleReader;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Found;
import org.gongkai.office.FoundingCheck.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an office answers becomes the files of an empty project, and nothing else. */
class FoundingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Founding.Answers NONE =
            new Founding.Answers("", "", "", "", Map.of(), List.of(), Map.of(), DAY);

    private static Founding.Answers answers(Map<Article20, Having> items, Official... people) {
        return new Founding.Answers(
                "甲省司法厅",
                "sft.jia.gov.cn",
                "3300000012",
                "113300000",
                Map.of("phone", "0571-87654321"),
                List.of(people),
                items,
                DAY);
    }

    private static <T> T sound(Found<java.util.Optional<T>> found) {
        assertThat(found.findings()).isEmpty();
        return found.value().orElseThrow();
    }

    private static SourceText source(Map<String, String> files, String name) {
        return new SourceText(name, files.getOrDefault("content/" + name, ""));
    }

    @Test
    void theSiteIsWhatWasAnswered() {
        Map<String, String> files = Founding.files(answers(Map.of()));
        Site site = sound(SiteReader.read(source(files, "site.yaml")));
        assertThat(site.organ()).isEqualTo("甲省司法厅");
        assertThat(site.domain()).isEqualTo("sft.jia.gov.cn");
        assertThat(site.idCode()).isEqualTo("3300000012");
        assertThat(site.address()).isEqualTo("https://sft.jia.gov.cn/zfxxgk/");
        assertThat(site.office().phone()).isEqualTo("0571-87654321");
        assertThat(site.office().web()).isEqualTo("https://sft.jia.gov.cn/");
        assertThat(site.indexPattern().example()).isEqualTo("113300000/2021-000109");
        assertThat(site.reviews()).isEqualTo(Site.Reviews.EVERYTHING);
        assertThat(site.opened()).contains(DAY);
        assertThat(files.get("content/guide.md"))
                .contains("获取甲省司法厅的政府信息", "| 联系电话 | 0571-87654321 |", "例如113300000/2026-000001", "formed: 2026-11-22");
    }

    @Test
    void aPersonWhoDoesTwoStepsIsOnePersonAndTheApproverMayWithdraw() {
        Map<String, String> files = Founding.files(answers(
                Map.of(),
                new Official(Role.DRAFTED, "王一", "宣传处"),
                new Official(Role.ATTRIBUTE, "王一", ""),
                new Official(Role.APPROVED, "O'Neil", "厅领导")));
        List<Person> people = sound(PeopleReader.read(source(files, "people.yaml")));
        assertThat(people).extracting(Person::name).containsExactly("王一", "O'Neil");
        assertThat(people.get(0).roles()).containsExactly(Role.DRAFTED, Role.ATTRIBUTE);
        assertThat(people.get(0).office()).isEqualTo("宣传处");
        assertThat(people.get(1).roles()).containsExactly(Role.APPROVED, Role.WITHDRAW);
        assertThat(files.get("content/people.yaml")).contains("【待写：谁担任保密审查】").doesNotContain("谁担任拟稿");
    }

    @Test
    void everyItemHasAColumnAndThoseOfWhichThereIsNothingSaySo() {
        Map<String, String> files =
                Founding.files(answers(Map.of(Article20.PENALTIES, Having.NONE, Article20.FEES, Having.SOME)));
        List<Category> columns =
                sound(CategoriesReader.read(source(files, "categories.yaml"))).all();
        for (Article20 item : Article20.values()) {
            assertThat(columns).as(item.code()).anyMatch(column -> column.item() == item);
        }
        assertThat(columns)
                .filteredOn(column -> !column.none().isEmpty())
                .extracting(Category::key)
                .containsExactly("xzcf");
        assertThat(files.get("content/categories.yaml"))
                .contains("加上 none: 本机关没有重大建设项目。") // undecided
                .doesNotContain("加上 none: 本机关没有行政事业性收费项目。", "加上 none: 本机关不实施");
    }

    @Test
    void aPrisonHasColumnsOfItsOwn() {
        Founding.Answers prison = new Founding.Answers("甲省第一监狱", "", "", "", Map.of(), List.of(), Map.of(), DAY);
        List<Category> columns = sound(CategoriesReader.read(source(Founding.files(prison), "categories.yaml")))
                .all();
        assertThat(columns).extracting(Category::key).contains("ywgk", "zyjwzx");
        assertThat(sound(CategoriesReader.read(source(Founding.files(NONE), "categories.yaml")))
                        .all())
                .extracting(Category::key)
                .doesNotContain("ywgk");
    }

    @ParameterizedTest
    @EnumSource(Article20.class)
    void thereMayBeNothingOfAnItemButOfTheOrganItself(Article20 item) {
        List<FoundingCheck.Fault> faults = FoundingCheck.of(answers(Map.of(item, Having.NONE)));
        assertThat(faults).hasSize(item == Article20.ORGAN ? 1 : 0);
    }

    @Test
    void whatWasNotAnsweredIsMarkedWhereItBelongs() {
        SortedMap<String, String> files = Founding.files(NONE);
        assertThat(Founding.unwritten(files)).containsOnlyKeys("content/guide.md", "content/site.yaml");
        assertThat(sound(SiteReader.read(source(files, "site.yaml"))).organ()).isEqualTo("【待写：机关全称】");
        assertThat(sound(PeopleReader.read(source(files, "people.yaml")))).isEmpty();
        assertThat(files)
                .containsOnlyKeys(
                        ".gitattributes",
                        ".gitignore",
                        "content/categories.yaml",
                        "content/guide.md",
                        "content/people.yaml",
                        "content/site.yaml")
                .allSatisfy(
                        (path, text) -> assertThat(text).doesNotContain("${").endsWith("\n"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "organ, 示例省司法厅",
        "organ, 甲省|司法厅",
        "organ, '甲省 <b>司法厅'",
        "domain, https://sft.jia.gov.cn/",
        "domain, sft",
        "domain, www.example.gov.cn",
        "code, 12345",
        "code, 33000000123",
        "prefix, '11 33'",
        "prefix, '{organ}'",
    })
    void refusesWhatCannotBe(String question, String answer) {
        Founding.Answers answers = new Founding.Answers(
                question.equals("organ") ? answer : "",
                question.equals("domain") ? answer : "",
                question.equals("code") ? answer : "",
                question.equals("prefix") ? answer : "",
                Map.of(),
                List.of(),
                Map.of(),
                DAY);
        assertThat(FoundingCheck.of(answers))
                .extracting(fault -> fault.question().toString())
                .containsExactly(question);
        assertThatThrownBy(() -> Founding.files(answers)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeStepsNeedThreePeople() {
        Official drafter = new Official(Role.DRAFTED, "王一", "");
        Official secrecy = new Official(Role.SECRECY, "王一", "");
        assertThat(FoundingCheck.of(answers(Map.of(), drafter, secrecy)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.question()).isEqualTo(Question.PEOPLE);
                    assertThat(fault.what().zh()).contains("三个人");
                });
        assertThat(FoundingCheck.of(answers(Map.of(), drafter, secrecy, new Official(Role.SECRECY, "李二", ""))))
                .isEmpty();
    }

    @Test
    void namesMayHaveAnOfficeAfterASlash() {
        assertThat(Official.read(Role.DRAFTED, " 王一/宣传处、 吴七 ,陈十／政治部、"))
                .containsExactly(
                        new Official(Role.DRAFTED, "王一", "宣传处"),
                        new Official(Role.DRAFTED, "吴七", ""),
                        new Official(Role.DRAFTED, "陈十", "政治部"));
    }
}
