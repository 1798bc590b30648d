package org.gongkai.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another yardstick adds, drops and changes indicators; what is wrong with it is told where it stands, all at once. */
class ProfileTest {

    private static final Path WRONG = Path.of("src/test/resources/org/gongkai/inspect/wrong-profile.yaml");

    private static Yardstick read(String text) {
        Found<Optional<Yardstick>> read = YardstickReader.read(new SourceText("profile.yaml", text));
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    private static Indicator of(Yardstick yardstick, String id) {
        return yardstick.indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN"})
    void everythingWrongIsToldWhereItStands(Language language) throws IOException {
        Found<Optional<Yardstick>> read =
                YardstickReader.read(new SourceText("wrong-profile.yaml", Files.readString(WRONG)));
        assertThat(read.value()).isEmpty();
        List<Finding> sorted = read.findings().stream().sorted().toList();
        String told = new FindingText(language).plain(sorted);
        Path expected = WRONG.resolveSibling("wrong-profile-" + language + ".txt");
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void beginsWithOursAndKeepsWhatItDoesNotName() {
        Yardstick ours = YardstickReader.builtIn();
        Yardstick changed = read("""
                name: 某省检查指标
                name-en: A province's indicators
                groups: [{key: sheng, name: 省增加的指标}]
                drop: [JC-07]
                change:
                  - {id: JC-11, limit: 3, points: 2.5}
                  - {id: JC-08, name: 首页一周内更新, within: 7 days}
                  - {id: JC-35, judge: by-hand, note: 打开首页看}
                add:
                  - {id: S-01, group: sheng, name: 文字规范, source: 省文件, article: 第三条, veto: true, judge: findings, rules: [R-120], limit: 10}
                """);
        assertThat(changed.indicators()).hasSize(ours.indicators().size());
        assertThat(changed.ids()).doesNotContain("JC-07").contains("S-01");
        assertThat(changed.name().en()).isEqualTo("A province's indicators");
        Indicator blank = of(changed, "JC-11");
        assertThat(blank.criterion().limit()).isEqualTo(3);
        assertThat(String.valueOf(blank.points())).isEqualTo("2.5");
        assertThat(blank.name()).isEqualTo(of(ours, "JC-11").name());
        assertThat(blank.veto()).isTrue();
        Indicator home = of(changed, "JC-08");
        assertThat(home.criterion().standard().zh()).isEqualTo("7 天以内");
        assertThat(home.name().en()).isEqualTo("首页一周内更新"); // ours is no longer true
        assertThat(of(changed, "JC-35").judge()).isEqualTo(Judge.BY_HAND);
        Indicator added = of(changed, "S-01");
        assertThat(added.criterion().rules()).containsExactly(Rule.TEXT_QUALITY);
        assertThat(added.veto()).isTrue();
        assertThat(changed.indicators().get(changed.indicators().size() - 1)).isEqualTo(added);
    }

    @Test
    void beginsWithNothingWhereItSaysSo() {
        Yardstick own = read("""
                名称: 自己的指标
                起点: nothing
                分组: [{键: a, 名称: 甲}]
                增加: [{编号: 甲-1, 组: a, 名称: 域名, 出处: 省文件, 方法: domain, 分值: 3}]
                """);
        assertThat(own.ids()).containsExactly("甲-1");
    }
}
