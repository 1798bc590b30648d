package org.gongkai.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The column of all years (历年累计) of the form that provinces had before 2019: last year's and this year's figure make it up,
 * and it is not less than this year's. Such reports have been published long since, so it warns.
 */
final class AllYears {

    private AllYears() {}

    /** @param before last year's report, where there is one */
    static List<Finding> check(AnnualReport report, @Nullable AnnualReport before) {
        List<Finding> found = new ArrayList<>();
        for (String row : report.cells().keySet().stream().sorted().toList()) {
            Optional<FormCell> all = report.cell(row, CodedForm.ALL_YEARS);
            Optional<FormCell> own = report.cell(row, CodedForm.COLUMN);
            if (all.isPresent() && own.isPresent()) {
                Optional<FormCell> earlier = before == null ? Optional.empty() : before.cell(row, CodedForm.ALL_YEARS);
                breach(report, all.get(), own.get(), earlier).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> breach(
            AnnualReport report, FormCell all, FormCell own, Optional<FormCell> earlier) {
        String label = report.format().label(all.row());
        if (earlier.isPresent()) {
            BigDecimal sum = earlier.get().value().add(own.value());
            String parts = "上年 " + earlier.get().text() + " + 本年 " + own.text() + " = " + FormCell.plain(sum);
            return sum.compareTo(all.value()) == 0
                    ? Optional.empty()
                    : told(report, Rule.YEAR_TO_YEAR, all, label + "的历年累计 " + all.text() + " ≠ " + parts);
        }
        return all.value().compareTo(own.value()) >= 0
                ? Optional.empty()
                : told(report, Rule.CODED_TABLE, all, label + "的历年累计 " + all.text() + " < 本年 " + own.text());
    }

    private static Optional<Finding> told(AnnualReport report, Rule rule, FormCell at, String said) {
        return Optional.of(report.source()
                .finding(
                        rule,
                        at.place(),
                        new Wording(said, "the figure of all years does not add up: " + said),
                        new Wording("核对本年和上年的这一行；统计口径变过的，在报告中说明", "compare this row in both years"))
                .as(Severity.WARNING));
    }
}
