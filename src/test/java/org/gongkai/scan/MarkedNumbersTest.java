package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a reader sees whole is found, whatever Markdown stands inside it. */
class MarkedNumbersTest {

    private static List<Finding> scan(String text) {
        return Scanners.scan(new ScannedText(text, ScannedText.Kind.BODY, Positions.lines("a.md", text, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "110105**19491231**002X",
                "*110105*19491231002X",
                "11010519491231***002X***",
                "110105~~19491231~~002X",
                "110105`19491231`002X",
                "110105\\-19491231\\-002X",
                "&#49;&#49;0105194912310&#48;2X",
                "&#x31;1010519491231002X",
                "110105**&#49;9491231**002X",
                "11010519491231002**X**",
                "\\u0031\\u0031010519491231002X",
                "110105\\u003194912310\\u0030\\u0032X",
                "\u00B9\u00B9\u2070\u00B9\u2070\u2075\u00B9\u2079\u2074\u2079\u00B9\u00B2\u00B3\u00B9\u2070\u2070\u00B2X",
                "110105\u2081\u2089\u2084\u20891231002X",
                "[档案](https://www.example.gov.cn/11010519491231002X)",
                "[档案](https://www.example.gov.cn/q?id=11010519491231002X)"
            })
    void findsAResidentNumberWithMarkupInside(String number) {
        assertThat(scan("联系人" + number + "，请知悉。\n"))
                .anyMatch(one -> one.rule().id().equals("R-60") && one.place().line() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105********002X",
                "138****5678",
                "6222 **** **** 1234",
                "12*34=408",
                "2021~2022年",
                "第&#49;条",
                "&#49",
                "&#;1",
                "&#x110000;",
                "\\u003",
                "\\u0041\\u0131\\u1031\\u0030"
            })
    void takesMaskedNumbersAndCalculationsForNoNumbers(String text) {
        assertThat(scan("联系人" + text + "，请知悉。\n"))
                .noneMatch(
                        one -> one.rule().id().equals("R-60") || one.rule().id().equals("R-61"));
    }
}
