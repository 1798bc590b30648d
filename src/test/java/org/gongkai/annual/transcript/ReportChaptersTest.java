package org.gongkai.annual.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gongkai.intake.Docx;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chapters of a report are found whatever they are in the document, and no word of it is lost. */
class ReportChaptersTest {

    private static ReportChapters of(String text) {
        return of(Intake.read("a.txt", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow());
    }

    private static ReportChapters of(Incoming document) {
        return ReportChapters.of(document, Set.of());
    }

    @Test
    void chaptersAreFoundByTheirNumbersInOrder() {
        ReportChapters text = of("""
                某局2024年政府信息公开工作年度报告
                现将有关情况报告如下。
                一、总体情况
                一、这一句以句号结尾，不是标题。
                （一）主动公开
                全年公开。
                二、主动公开政府信息情况
                一、没有规章
                二、没有文件
                三、收到和处理政府信息公开申请情况
                没有申请。
                某局
                2025年1月10日
                """);
        assertThat(text.chapters()).isEqualTo(3);
        assertThat(text.title()).isEqualTo("某局2024年政府信息公开工作年度报告");
        assertThat(text.text()).isEqualTo("""
                        现将有关情况报告如下。

                        ## 一、总体情况

                        一、这一句以句号结尾，不是标题。

                        （一）主动公开

                        全年公开。

                        ## 二、主动公开政府信息情况

                        一、没有规章

                        二、没有文件

                        ## 三、收到和处理政府信息公开申请情况

                        没有申请。

                        某局

                        2025年1月10日
                        """);
    }

    @Test
    void aTableOfContentsIsNotTheChapters() {
        ReportChapters text = of("""
                某局2024年政府信息公开工作年度报告
                目　录
                一、总体情况……1
                （一）机构……1
                二、主动公开情况……2
                本报告依法编制。
                一、总体情况
                有序推进。
                二、主动公开情况
                全部公开。
                """);
        assertThat(text.chapters()).isEqualTo(2);
        assertThat(text.text()).isEqualTo("本报告依法编制。\n\n## 一、总体情况\n\n有序推进。\n\n## 二、主动公开情况\n\n全部公开。\n");
    }

    @ParameterizedTest
    @CsvSource({
        "某省某局2024年政府信息公开工作年度报告, 2024",
        "某省某局|2024年度政府信息公开工作年度报告, 2024",
        "某省某局2024年政府信息公开|工作年度报告, 2024",
        "某局政府信息公开工作年度报告（2024年）, 2024",
        "某局二〇二四年政府信息公开工作年度报告, 2024"
    })
    void theTitleMayStandInSeveralLines(String lines, int year) {
        ReportChapters text = of(lines.replace('|', '\n') + "\n根据条例编制。\n一、总体情况\n好。\n");
        assertThat(text.title()).isEqualTo(lines.replace("|", ""));
        assertThat(text.year()).contains(year);
        assertThat(text.text()).isEqualTo("根据条例编制。\n\n## 一、总体情况\n\n好。\n");
    }

    @Test
    void wordsThatAreNoTitleStayInTheText() {
        ReportChapters text = of("关于报送材料的说明\n一、总体情况\n好。\n");
        assertThat(text.title()).isEmpty();
        assertThat(text.year()).isEmpty();
        assertThat(text.text()).startsWith("关于报送材料的说明\n");
    }

    @Test
    void headingsThatWordNumbersAreChaptersAndOtherTablesStay() {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
                        + "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String numbered = "<w:outlineLvl w:val=\"0\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        byte[] docx = new Docx()
                .part("numbering", "numbering", numbering)
                .p(numbered, "总体情况")
                .p("<w:outlineLvl w:val=\"1\"/>", "（一）渠道")
                .xml("<w:tbl><w:tr>" + Docx.tc("", "渠道") + Docx.tc("", "条数") + "</w:tr><w:tr>" + Docx.tc("", "网站")
                        + Docx.tc("", "13") + "</w:tr></w:tbl>")
                .p(numbered, "主动公开政府信息情况")
                .p("<w:outlineLvl w:val=\"1\"/>", "这一整段误设了标题样式，其实是一句完整的话。")
                .bytes();
        ReportChapters text = of(Intake.read("a.docx", docx).value().orElseThrow());
        assertThat(text.text()).isEqualTo("""
                        ## 一、总体情况

                        ### （一）渠道

                        | 渠道 | 条数 |
                        |---|---|
                        | 网站 | 13 |

                        ## 二、主动公开政府信息情况

                        这一整段误设了标题样式，其实是一句完整的话。
                        """);
    }
}
