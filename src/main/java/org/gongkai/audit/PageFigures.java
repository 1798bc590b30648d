package org.gongkai.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The figures of the official tables of a page, in their order, each with the heads that it names (页面上的统计数字). */
final class PageFigures {

    private static final int LONGEST = 30;

    private PageFigures() {}

    /**
     * One figure.
     *
     * @param table the table's name
     * @param heads all that it stands under: the row's, then the column's
     * @param value with its sign: a decrease is below zero
     */
    record Figure(String table, List<String> heads, String value) {

        /** A figure as written: {@code 增6}, {@code 减 6} and {@code -6} are told apart by their sign only. */
        static Figure of(String table, List<String> heads, String written) {
            String value = plain(written)
                    .replaceFirst("^'", "")
                    .replaceFirst("^减", "-")
                    .replaceFirst("^增", "");
            return new Figure(plain(table), heads.stream().map(Figure::plain).toList(), value);
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\p{Z}]+", "");
        }

        /** For messages. */
        String told() {
            return table + "·" + String.join("·", heads) + " " + value;
        }
    }

    /** Reads a page: tables of the class {@code official}, figures that name their heads. */
    static List<Figure> of(String html) {
        Document page = Jsoup.parse(html);
        List<Figure> figures = new ArrayList<>();
        for (Element table : page.select("table.official")) {
            String caption = Optional.ofNullable(table.selectFirst("caption"))
                    .map(Element::ownText)
                    .orElse("");
            for (Element figure : table.select("td.number[headers]")) {
                List<String> heads = new ArrayList<>();
                for (String id : figure.attr("headers").split(" ", -1)) {
                    Optional.ofNullable(page.getElementById(id)).ifPresent(head -> heads.add(head.text()));
                }
                figures.add(Figure.of(caption, heads, figure.text()));
            }
        }
        return figures;
    }

    /** Number ▸ how often it stands in the tables of a page's text. */
    static Map<BigDecimal, Integer> numbers(String html) {
        Map<BigDecimal, Integer> numbers = new HashMap<>();
        for (Element cell : Jsoup.parse(html).select("div.table td, div.table th")) {
            number(cell.text()).ifPresent(number -> numbers.merge(number, 1, Integer::sum));
        }
        return numbers;
    }

    /** The number that a cell holds. */
    static Optional<BigDecimal> number(String written) {
        String value = Figure.of("", List.of(), Normalizer.normalize(written, Normalizer.Form.NFKC))
                .value()
                .replaceFirst("[亿万]?元$", "")
                .replaceFirst("^[加少+]", "")
                .replace(",", "");
        return value.length() <= LONGEST && value.matches("-?[0-9]+([.][0-9]+)?")
                ? Optional.of(new BigDecimal(value).stripTrailingZeros())
                : Optional.empty();
    }
}
