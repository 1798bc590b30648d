package org.gongkai.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.site.Article20;
import org.gongkai.finding.Rule;
import org.junit.jupiter.api.Test;

/** Our own indicators are whole, and where their rules are looked for is what the sources say. */
class BuiltInIndicatorsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/gongkai");
    private static final Pattern NAMED = Pattern.compile("\\bRule[.]([A-Z_0-9]+)");

    private final Yardstick ours = YardstickReader.builtIn();

    @Test
    void haveEachAnIdOfItsOwnAndWordsInBothLanguages() {
        assertThat(ours.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(80);
        for (Indicator one : ours.indicators()) {
            assertThat(one.name().zh()).as(one.id()).isNotEmpty();
            assertThat(one.name().en()).as(one.id()).isNotEmpty().doesNotContainPattern("\\p{IsHan}{5}");
            assertThat(one.note().zh().isEmpty())
                    .as(one.id())
                    .isEqualTo(one.note().en().isEmpty());
            assertThat(one.source()).as(one.id()).isNotEmpty();
        }
    }

    @Test
    void tellWhatPeopleLookAtWhereTheyJudge() {
        assertThat(ours.indicators())
                .filteredOn(one -> one.judge() == Judge.BY_HAND)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.note().isEmpty()).as(one.id()).isFalse());
    }

    @Test
    void haveAllItemsOfArticle20AndEveryGroup() {
        assertThat(ours.indicators().stream().map(one -> one.criterion().item()).filter(item -> !item.isEmpty()))
                .containsExactlyElementsOf(
                        Stream.of(Article20.values()).map(Article20::code).toList());
        assertThat(ours.indicators().stream().map(Indicator::group).distinct())
                .containsExactlyElementsOf(ours.groups().keySet());
    }

    @Test
    void haveThePointsThatPublicSourcesGiveAndNoOthers() {
        assertThat(ours.indicators().stream()
                        .filter(one -> one.points() != null)
                        .map(one -> one.id() + " " + one.points()))
                .containsExactly("JC-23 5", "JC-26 2", "JC-29 3");
    }

    @Test
    void haveTheThresholdsOfTheVetoes() {
        assertThat(ours.indicators().stream()
                        .filter(one -> one.veto() && !one.criterion().standard().isEmpty())
                        .map(one -> one.id() + " " + one.criterion().standard().zh()))
                .containsExactly(
                        "JC-08 14 天以内",
                        "JC-09 工作动态 14 天；一级通知公告 6 个月；一级政策文件 6 个月；累计不到 5 个",
                        "JC-10 累计不到 10 个",
                        "JC-11 累计不到 5 个");
    }

    /** Rules that the sources of some rooms name. */
    private static Set<String> named(boolean audit) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String room = SOURCES.relativize(file).getName(0).toString();
                boolean builder = !Set.of(
                                "audit",
                                "fetch",
                                "survey",
                                "rebuild",
                                "inspect",
                                "finding",
                                "exchange",
                                "harvest",
                                "cli")
                        .contains(room);
                if (audit ? room.equals("audit") : builder) {
                    NAMED.matcher(Files.readString(file)).results().forEach(one -> names.add(one.group(1)));
                }
            }
        }
        return names;
    }

    private static Set<String> names(Set<Rule> rules) {
        return rules.stream().map(Rule::name).collect(Collectors.toSet());
    }

    @Test
    void whatAnAuditLooksForIsFoundInItsSources() throws IOException {
        Set<Rule> looked = EnumSet.copyOf(FromSite.LOOKED);
        looked.addAll(FromSite.LOOKED_WITH_A_CATALOGUE);
        assertThat(named(true)).containsAll(names(looked));
    }

    @Test
    void whatIsSeenInFilesOnlyIsNotFoundInTheBuildersSources() throws IOException {
        assertThat(named(false)).doesNotContainAnyElementsOf(names(FromProject.FILES_ONLY));
    }

    @Test
    void everyRuleIsLookedForSomewhere() throws IOException {
        Set<String> known = named(true);
        known.addAll(named(false));
        String equations = Files.readString(Path.of("src/main/resources/org/gongkai/annual/form/equations.txt"));
        Stream.of(Rule.values())
                .filter(rule -> equations.contains(rule.name()) || equations.contains(rule.id()))
                .forEach(rule -> known.add(rule.name()));
        List<String> judged = ours.indicators().stream()
                .flatMap(one -> one.criterion().rules().stream())
                .map(Rule::name)
                .toList();
        assertThat(known).containsAll(judged);
    }
}
