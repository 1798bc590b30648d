package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The charts of an annual report in a real browser: what is drawn is what their tables say. */
@Slow
@ExtendWith(InBrowser.class)
class ChartsTest {

    /** Bars that are not, to a pixel, as long as their number says beside the largest of the chart. */
    private static final String CROOKED = """
            [...document.querySelectorAll('.chart')].flatMap(chart => {
              const bars = [...chart.querySelectorAll('tbody tr')].flatMap(row =>
                [...row.querySelectorAll('.bars svg')].map((svg, i) => ({
                  name: chart.querySelector('caption').textContent + ' ' + row.textContent,
                  number: Number(row.querySelectorAll('td')[i].textContent),
                  length: svg.querySelector('rect').getBBox().width,
                  room: svg.getBoundingClientRect().width})));
              const most = Math.max(...bars.map(bar => bar.number));
              return bars.filter(bar => bar.room < 40 || most > 0
                && Math.abs(bar.length - bar.number / most * bar.room) > 1).map(bar => bar.name);
            })""";

    /** The spaces between charts that stand one below the other, in pixels. */
    private static final String SPACES = """
            (() => {
              const boxes = [...document.querySelectorAll('.chart')].map(one => one.getBoundingClientRect());
              return boxes.slice(1).map((box, i) => [box, boxes[i]]).filter(([box, last]) => box.left === last.left)
                .map(([box, last]) => Math.round(box.top - last.bottom));
            })()""";

    private static final String TABLES = """
            [...document.querySelectorAll('.chart table')].map(one => one.caption.firstChild.textContent + ': '
              + [...one.tHead.rows[0].cells].filter(cell => !cell.ariaHidden).map(cell => cell.scope + ' '
                + cell.textContent).join(', '))""";

    @Test
    void barsAreAsLongAsTheirNumbersSay(ExampleSite site, Tab tab) {
        tab.open(site.file("annual report"));
        assertThat(tab.list("[...document.querySelectorAll('.bars svg')].map(() => 'bar')"))
                .hasSizeGreaterThan(40);
        for (int width : List.of(320, 390, 768, 1440)) {
            tab.size(width, 900);
            assertThat(tab.list(CROOKED)).as(width + " px").isEmpty();
        }
    }

    @Test
    void noHoleStandsBetweenChartsOfUnequalHeight(ExampleSite site, Tab tab) {
        tab.open(site.file("annual report"));
        for (int width : List.of(390, 1440)) {
            tab.size(width, 900);
            assertThat(tab.list(SPACES)).as(width + " px").hasSizeGreaterThan(4).containsOnly("0");
        }
    }

    @Test
    void everyColumnOfNumbersHasItsHead(ExampleSite site, Tab tab) {
        tab.open(site.file("annual report"));
        assertThat(tab.list(TABLES))
                .contains(
                        "2025年主动公开的信息（按栏目）: col 栏目, col 数量",
                        "2025年申请的办理结果: col 办理结果, col 数量, col 占比",
                        "2018年至2025年新收和办结的申请: col 年份, col 新收, col 办结");
    }

    @Test
    void theTwoBarsOfAYearDifferOnPaperWithoutColour(ExampleSite site, Tab tab) {
        String fills = "[...document.querySelectorAll('.bars svg')].map(one => getComputedStyle(one).fill + ' '"
                + " + getComputedStyle(one).stroke)";
        tab.media("print").open(site.file("annual report"));
        assertThat(tab.list(fills)).containsOnly("rgb(0, 0, 0) rgb(0, 0, 0)", "rgb(255, 255, 255) rgb(0, 0, 0)");
    }
}
