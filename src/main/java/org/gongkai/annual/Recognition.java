package org.gongkai.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Figures;
import org.gongkai.content.Node;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Which form a file of figures follows (格式识别): the one whose rows and columns it names most, the due one in doubt. */
final class Recognition {

    private Recognition() {}

    static Format format(Figures figures) {
        List<String> written = new ArrayList<>();
        names(figures.root(), written);
        Format best = Format.due(figures.year());
        long most = score(best, written);
        for (Format format : Format.values()) {
            long score = score(format, written);
            if (score > most) {
                best = format;
                most = score;
            }
        }
        return best;
    }

    /** What is wrong with the form of a year's figures. */
    static Optional<Finding> unfit(Figures figures, Format format) {
        Format due = Format.due(figures.year());
        if (format == due) {
            return Optional.empty();
        }
        Node at = figures.root().pairs().isEmpty()
                ? figures.root()
                : figures.root().pairs().get(0).key();
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
                names.add(Names.key(pair.key().value()));
                names(pair.value(), names);
            });
        }
    }

    private static long score(Format format, List<String> written) {
        Set<String> known = new HashSet<>();
        for (Form form : format.forms()) {
            known.add(form.key());
            known.add(Names.key(form.chapter()));
            form.blocks().forEach(block -> {
                block.columns().forEach(column -> known.add(Names.key(column.wording())));
                block.rows().forEach(row -> {
                    known.add(Names.key(row.wording()));
                    known.add(row.id());
                    known.add(Names.key(row.id() + row.wording()));
                });
            });
        }
        return written.stream().filter(known::contains).count();
    }
}
