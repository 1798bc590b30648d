package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongkai.application.FeeYear;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;

/** What chapter six says of fees, against the register. */
class FeesInWordsTest {

    private static final FeeYear NONE = new FeeYear(2025, 0, 0, 0, 0, 0);
    private static final FeeYear SOME = new FeeYear(2025, 2, 700, 0, 1, 400);

    private static List<String> told(FeeYear register, String sentence) {
        String body = "## 五、存在的主要问题及改进情况\n\n收费的说明不够。\n\n## 六、其他需要报告的事项\n\n" + sentence + "\n";
        return new FeesInWords(
                        new ReportText(2025, "a.md", "", Place.of("a.md"), Optional.empty(), body, 1, true), register)
                .check().stream()
                        .map(one -> one.place() + " " + one.message().zh())
                        .toList();
    }

    @Test
    void aReportThatDeniesTheFeesOfTheRegisterIsTold() {
        for (String wrong : List.of(
                "本年没有收取信息处理费。",
                "本年度没有发出信息处理费收费通知。",
                "信息处理费：发出收费通知0件，收取0元。",
                "依据信息处理费管理办法，2025年实际收取信息处理费0元。",
                "未收取信息处理费。",
                "本年未发生信息处理费。")) {
            assertThat(told(SOME, wrong)).as(wrong).singleElement().asString().contains("第六章写没有收费，登记簿中有");
            assertThat(told(NONE, wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aSumThatTheRegisterDoesNotHaveIsTold() {
        String right = "发出收费通知2件，通知金额700元，实际收取信息处理费400元。";
        assertThat(told(SOME, right)).isEmpty();
        assertThat(told(SOME, "实际收取信息处理费0.04万元。")).isEmpty();
        assertThat(told(SOME, "实际收取信息处理费4,000元。")).containsExactly("a.md:7:10 第六章写的金额是 4000 元，登记簿中通知 700 元、收取 400 元");
        assertThat(told(NONE, right)).hasSize(1);
    }

    @Test
    void whatIsNotAboutTheseFeesIsLeftAlone() {
        assertThat(told(SOME, "行政事业性收费没有收取。会议经费0元。")).isEmpty();
        assertThat(told(SOME, "没有其他需要报告的事项。")).isEmpty();
    }

    @Test
    void theRegistersOwnSentenceFitsTheRegister() {
        assertThat(told(SOME, SOME.sentence())).isEmpty();
        assertThat(told(NONE, NONE.sentence())).isEmpty();
    }
}
