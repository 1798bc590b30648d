package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gongkai.finding.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any text, tried with texts made of what means something to Markdown. */
class AnyTextTest {

    private static final String[] PIECES = {
        "*",
        "**",
        "***",
        "_",
        "__",
        "~",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](",
        ")",
        "(",
        "!",
        "![",
        "<",
        ">",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&#106;",
        "\\",
        "#",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "|",
        "|-|\n",
        "---\n",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "  \n",
        "　",
        "甲",
        "第二条",
        "《条例》",
        "“",
        "”",
        "，",
        "。",
        "（",
        "）",
        "😀",
        "❤️",
        "羽\uFE00",
        "葛\uDB40\uDD00",
        "𩸽",
        "한",
        "a",
        "b1",
        "1,234",
        "http://a.cn/",
        "javascript:",
        "//e",
        "/x",
        "#a",
        "index:1/2",
        "a.pdf",
        "%2F",
        "[甲](a.pdf)",
        "![乙](b.png)",
        "[丙]: c\n",
        "[^1]",
        "[^1]: ",
        "\n[^甲]: ",
        "<br>",
        "\n5. ",
        "2016. ",
        "\n<table>",
        "<table border=1>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td colspan=2>",
        "<th rowspan=\"3\">",
        "</td>",
        "<p>",
        "</table>\n",
        "<table><tr><td>甲</td></tr></table>\n",
        "```\n",
        "\t",
        "    ",
        ":",
        "\"",
        "'",
        "\u202E",
        "\0",
        "="
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isSafeAndPlacesItsFindingsWithinTheText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            String markdown = text(random);
            Rendered rendered = Prose.render(markdown, "a.md", 1, i % 2 == 0 ? Render.EVERYWHERE : Render.NOWHERE);
            SafeHtml.check(rendered);
            String[] lines = markdown.split("\r\n|\n|\r", -1);
            rendered.findings().forEach(finding -> {
                Place place = finding.place();
                String line = lines[place.line() - 1];
                assertThat(finding.source()).as(markdown).isEqualTo(line);
                assertThat(place.column()).as(markdown).isBetween(1, line.codePointCount(0, line.length()) + 1);
            });
        }
    }

    /** A text of pieces that mean something to Markdown, and of Chinese. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
