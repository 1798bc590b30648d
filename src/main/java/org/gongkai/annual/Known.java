package org.gongkai.annual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of the form of 2021 that the site counts itself (站点自己数出的数字).
 *
 * @param row id of its row
 * @param column wording of its column
 * @param label of the row, for people
 * @param source where it is counted
 * @param behind what was counted: paths of entries, numbers of applications or cases
 */
public record Known(String row, String column, String label, Source source, List<String> behind) {

    /** Where a figure is counted. */
    public enum Source {
        CATALOGUE("T2-4", "目录", "the catalogue"),
        REGISTER("表三", "登记簿", "the register of applications"),
        DISPUTES("表四", "复议诉讼登记簿", "the register of disputes");

        private final String law;
        private final String zh;
        private final String en;

        Source(String law, String zh, String en) {
            this.law = law;
            this.zh = zh;
            this.en = en;
        }

        String law() {
            return law;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    public Known {
        behind = List.copyOf(behind);
    }

    /** The first of what was counted, "" where there is nothing. */
    String listed(int most) {
        return Stream.concat(behind.stream().limit(most), behind.size() > most ? Stream.of("……") : Stream.empty())
                .collect(Collectors.joining("、"));
    }

    /** {@code 行政规范性文件·本年制发件数 2：…}, with everything that was counted. */
    public String told() {
        return label + "·" + column + " " + behind.size() + (behind.isEmpty() ? "" : "：" + String.join("、", behind));
    }
}
