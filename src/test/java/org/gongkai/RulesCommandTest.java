package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Rule;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

    private static Run run(String... arguments) {
        return Run.of(Path.of("no-project-needed"), arguments);
    }

    @Test
    void listsEveryRuleOnceInEveryForm() throws JsonException {
        assertThat(run("rules").out().lines()).hasSize(Rule.values().length);
        assertThat(run("rules", "--format", "csv").out().lines()).hasSize(Rule.values().length + 1);
        assertThat((List<?>) Json.parse(run("rules", "--format", "json").out())).hasSize(Rule.values().length);
    }

    @Test
    void explainsOneRuleWithEveryVersionOfItsSource() {
        assertThat(run("rules", "r-30").out()).isEqualTo("""
                R-30  超过公开期限
                  级别：错误
                  怎么办：尽快公开；已迟延的留作整改记录
                  依据：条例 第二十六条
                  版本：政府信息公开条例（2007年国务院令第492号），施行于 2008-05-01 至 2019-05-14
                  版本：政府信息公开条例（国务院令第711号，2019年修订），2019-05-15 起施行
                  适用：成文日或期限起算日
                  来历：读过原文
                  基线：可以列入基线
                """);
        assertThat(run("rules", "R-41", "--lang", "en").out())
                .contains("what to do: review the present content", "baseline: never");
    }

    @Test
    void citesTheLawOfAnotherDay() throws JsonException {
        Object rule = ((List<?>) Json.parse(run("rules", "R-30", "--as-of", "2019-05-14", "--format", "json")
                        .out()))
                .get(0);
        assertThat(((Map<?, ?>) rule).get("basis")).isEqualTo("政府信息公开条例（2007年国务院令第492号） 第十八条");
    }

    @Test
    void saysThatThereIsNoSuchRule() {
        Run run = run("rules", "R-999");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有规则 R-999");
        assertThat(run("rules", "--as-of", "soon").code()).isEqualTo(2);
    }
}
