package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.FiguresSource;
import org.gongkai.content.yaml.Node;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Which form a file of figures follows (格式识别): the one whose rows and columns it names most, the due one in doubt. */
final class Recognition {

    private Recognition() {}

    static ReportForm format(Figures figures) {
        List<String> written = new ArrayList<>();
        names(figures.root(), written);
        return format(figures.year(), written);
    }

    /** The form to which most of these names belong, as {@link FormNames#key} writes them. */
    static ReportForm format(int year, List<String> written) {
        ReportForm best = ReportForm.due(year);
        long most = score(best, written);
        for (ReportForm format : ReportForm.values()) {
            long score = score(format, written);
            if (score > most) {
                best = format;
                most = score;
            }
        }
        return best;
    }

    /** What is wrong with the form of a year's figures. */
    static Optional<Finding> unfit(Figures figures, ReportForm format) {
        Node at = figures.root().pairs().isEmpty()
                ? figures.root()
                : figures.root().pairs().get(0).key();
        return unfit(figures, new Place(figures.path(), at.line(), at.column()), format);
    }

    /** The same of figures that were read from anything. */
    static Optional<Finding> unfit(FiguresSource figures, Place at, ReportForm format) {
        ReportForm due = ReportForm.due(figures.year());
        if (format == due) {
            return Optional.empty();
        }
        String document = due.basis().isEmpty() ? "" : "（" + due.basis() + "）";
        return Optional.of(figures.finding(
                Rule.FORM_OF_THE_YEAR,
                at,
                new Wording(
                        figures.year() + "年度应使用" + due.wording().zh() + document + "，这里是"
                                + format.wording().zh(),
                        "a report on " + figures.year() + " uses "
                                + due.wording().en() + ", this is "
                                + format.wording().en()),
                new Wording(
                        "按应使用的格式重新填报；以下仍按现有格式检查",
                        "fill in the due form; what follows is judged by the one that is there")));
    }

    private static void names(Node node, List<String> names) {
        if (node instanceof Node.Mapping mapping) {
            mapping.pairs().forEach(pair -> {
                names.add(FormNames.key(pair.key().value()));
                names(pair.value(), names);
            });
        }
    }

    private static long score(ReportForm format, List<String> written) {
        Set<String> known = new HashSet<>();
        for (FormTable form : format.forms()) {
            known.add(form.key());
            known.add(FormNames.key(form.chapter()));
            form.blocks().forEach(block -> {
                block.columns().forEach(column -> known.add(FormNames.key(column.wording())));
                block.rows().forEach(row -> {
                    known.add(FormNames.key(row.wording()));
                    known.add(row.id());
                    known.add(FormNames.key(row.id() + row.wording()));
                });
            });
        }
        return written.stream().filter(known::contains).count();
    }
}
