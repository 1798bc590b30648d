package org.gongkai.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a judge holds things to (检查标准); what it does not need is empty.
 *
 * @param rules whose findings count
 * @param columns the types of columns that are to be kept fresh
 * @param item code of the item of 条例 第二十条
 * @param block name of the part that must be there
 * @param page kind of the page that must be there
 * @param words that the page must show
 * @param over what is looked at, for the figures in the evidence
 * @param limit from so many problems on it fails; at least 1
 * @param within how old something may be
 */
public record Criterion(
        List<Rule> rules,
        List<Kept> columns,
        String item,
        String block,
        String page,
        List<String> words,
        @Nullable Extent over,
        int limit,
        @Nullable Term within) {

    /** Nothing is asked for. */
    static final Criterion NONE = new Criterion(List.of(), List.of(), "", "", "", List.of(), null, 1, null);

    public Criterion {
        rules = List.copyOf(rules);
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /**
     * Columns of a type that are to be updated within a term.
     *
     * @param top whether only those are meant that stand in no other column (一级栏目)
     * @param except names of columns that are not meant
     */
    public record Kept(String type, boolean top, List<String> except, Term within) {
        public Kept {
            except = List.copyOf(except);
        }

        boolean means(ColumnState column) {
            return column.type().equals(type) && (!top || column.top()) && !except.contains(column.name());
        }

        Wording wording() {
            Wording term = told(within);
            return new Wording(
                    (top ? "一级" : "") + type + " " + term.zh(), (top ? "top-level " : "") + type + " " + term.en());
        }
    }

    /** The standard in words, as a table has it. */
    Wording standard() {
        List<Wording> parts = new ArrayList<>();
        columns.forEach(one -> parts.add(one.wording()));
        Optional.ofNullable(within)
                .map(Criterion::told)
                .ifPresent(term -> parts.add(new Wording(term.zh() + "以内", "within " + term.en())));
        if (limit > 1) {
            parts.add(new Wording("累计不到 " + limit + " 个", "fewer than " + limit + " in all"));
        }
        return new Wording(
                String.join("；", parts.stream().map(Wording::zh).toList()),
                String.join("; ", parts.stream().map(Wording::en).toList()));
    }

    static Wording told(Term term) {
        String unit = switch (term.unit()) {
            case WORKING_DAYS -> "个工作日";
            case DAYS -> "天";
            case MONTHS -> "个月";
            case YEARS -> "年";
        };
        String en = term.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Wording(term.count() + " " + unit, term.count() + " " + en);
    }
}
