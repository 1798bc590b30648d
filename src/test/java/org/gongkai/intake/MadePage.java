package org.gongkai.intake;

import java.util.List;
import java.util.function.Supplier;

/** A page as old sites have them, made by chance. */
final class MadePage extends MadeWords {

    private final List<Supplier<String>> pieces = List.of(
            () -> shown(),
            () -> shown() + "，",
            () -> "<span>" + shown() + "</span>",
            () -> "<b>" + shown() + "</b>",
            () -> "<font color=red><strong>" + shown() + "</strong></font>",
            () -> "<u>" + shown() + "</u>",
            () -> "<a href='https://www.example.gov.cn/a'>" + shown() + "</a>",
            () -> "<a href='../b.html'>" + shown() + "</a>",
            () -> shown() + "<br>" + shown(),
            () -> "&nbsp;&nbsp;" + shown() + "\n" + shown(),
            () -> "<o:p>" + shown() + "</o:p>",
            () -> "<ruby>" + shown() + "<rt>" + hidden() + "</rt></ruby>",
            () -> "<sup>2</sup>" + shown(),
            () -> "<!--" + hidden() + "-->",
            () -> "<del>" + hidden() + "</del>",
            () -> "<span style='display: none'>" + hidden() + "</span>",
            () -> "<span style='font-size:0px;'>" + hidden() + "</span>",
            () -> "<span style='mso-hide:all'>" + hidden() + "</span>",
            () -> "<span class=gone>" + hidden() + "</span>",
            () -> "<span class='x gone2'><b>" + hidden() + "</b></span>",
            () -> "<span hidden>" + hidden() + "</span>",
            () -> "<script>var a = '" + hidden() + "'</script>",
            () -> "<style>." + hidden() + "{}</style>",
            () -> "<template>" + hidden() + "</template>",
            () -> "<input type=hidden value='" + hidden() + "'>",
            () -> "<select><option>" + hidden() + "</select>");

    private final List<Supplier<String>> blocks = List.of(
            () -> "<p>" + pieces() + "</p>",
            () -> "<p class=MsoNormal style='text-indent:32pt'>" + pieces() + "</p>",
            () -> "<div>" + pieces() + "<div>" + pieces() + "</div></div>",
            () -> "<h2>" + pieces() + "</h2>",
            () -> "<center>" + pieces() + "</center>",
            () -> "<blockquote><p>" + pieces() + "</p></blockquote>",
            () -> "<ul><li>" + pieces() + "<li>" + pieces() + "<ul><li>" + shown() + "</ul></ul>",
            () -> "<ol start=3><li>" + pieces() + "</li><li><p>" + pieces() + "</p></li></ol>",
            () -> "<pre>" + shown() + "\n  " + shown() + "</pre>",
            () -> "<p style='display:none'>" + hidden() + "</p>",
            () -> "<div id=hid>" + hidden() + "<p>" + hidden() + "</p></div>",
            () -> "<dl><dt>" + pieces() + "<dd>" + pieces() + "</dl>",
            () -> "<table border=1><tr><td>" + pieces() + "<td colspan=2>" + pieces()
                    + "</tr><tr style='display:none'><td>"
                    + hidden() + "</td></tr><tr><td rowspan=2><p>" + pieces() + "</p><p>" + pieces() + "</p><td>"
                    + pieces()
                    + "<td>" + shown() + "<tr><td>" + shown() + "<td></table>",
            () -> "<table><tr><td><p>" + pieces() + "</p><table border=1><tr><td>" + shown() + "<td>" + shown()
                    + "</table></td></tr></table>");

    private final String html;

    MadePage(long seed) {
        super(seed);
        this.html =
                "<html><head><style>.gone, .gone2 { display:none } #hid{visibility:hidden}\n@media print{ p{display:none} }"
                        + "</style></head><body><div id=zoom>这里是正文，二十个字以上，所以认得出这一个框。" + several(12, blocks)
                        + "</div></body></html>";
    }

    private String pieces() {
        return several(4, pieces);
    }

    String html() {
        return html;
    }
}
