package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;

/** An official table as its form prints it, with merged heads and with the heads of each figure named (法定表格的排版). */
final class AnnualTable {

    private final AnnualReport report;
    private final FormTable form;
    private final String id;

    /** @param id with which the ids of its headings begin */
    AnnualTable(AnnualReport report, FormTable form, String id) {
        this.report = report;
        this.form = form;
        this.id = id;
    }

    AnnualView.Table view() {
        return switch (form.layout()) {
            case BLOCKS -> blocks();
            case GRID -> grid();
            case LINE -> line();
            case CODES -> codes();
        };
    }

    private AnnualView.Table table(String kind, List<AnnualView.Line> head, List<AnnualView.Line> lines) {
        return new AnnualView.Table(form.chapter(), form.note(), kind, head, lines);
    }

    private static AnnualView.Cell head(String text, String scope, String id, int rows, int columns, String style) {
        return new AnnualView.Cell(text, scope, id, "", rows, columns, style);
    }

    private AnnualView.Cell figure(FormRow row, FormColumn column, int columns, String... headers) {
        String text =
                report.cell(row.id(), column.wording()).map(FormCell::text).orElse("");
        String of = Stream.of(headers).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        return new AnnualView.Cell(text, "", "", of, 1, columns, "number");
    }

    /** 表二: each block has a title, a line of column heads and its rows, all of one width. */
    private AnnualView.Table blocks() {
        int width = form.blocks().stream()
                .mapToInt(block -> block.columns().size())
                .max()
                .orElse(1);
        List<AnnualView.Line> lines = new ArrayList<>();
        for (int b = 0; b < form.blocks().size(); b++) {
            Block block = form.blocks().get(b);
            String at = id + "b" + (b + 1);
            lines.add(new AnnualView.Line(List.of(head(block.title(), "colgroup", at, 1, width + 1, "title"))));
            List<AnnualView.Cell> heads = new ArrayList<>();
            heads.add(head("信息内容", "col", at + "i", 1, 1, ""));
            for (int c = 0; c < block.columns().size(); c++) {
                FormColumn column = block.columns().get(c);
                heads.add(head(column.wording(), "col", at + "c" + (c + 1), 1, span(block, c, width), ""));
            }
            lines.add(new AnnualView.Line(heads));
            for (int r = 0; r < block.rows().size(); r++) {
                FormRow row = block.rows().get(r);
                String rowId = at + "r" + (r + 1);
                List<AnnualView.Cell> cells = new ArrayList<>();
                cells.add(head(row.wording(), "row", rowId, 1, 1, ""));
                for (int c = 0; c < block.columns().size(); c++) {
                    cells.add(
                            figure(row, block.columns().get(c), span(block, c, width), at, rowId, at + "c" + (c + 1)));
                }
                lines.add(new AnnualView.Line(cells));
            }
        }
        return table("blocks", List.of(), lines);
    }

    /** The last column of a block takes what is left of the width. */
    private static int span(Block block, int column, int width) {
        int count = block.columns().size();
        return column == count - 1 ? width - count + 1 : 1;
    }

    /** 表三: rows under headings on the left, columns under headings above. */
    private AnnualView.Table grid() {
        Block block = form.blocks().get(0);
        List<FormRow> rows = block.rows().stream().filter(row -> !row.heading()).toList();
        List<List<String>> labels = rows.stream().map(AnnualTable::path).toList();
        List<List<String>> columns = block.columns().stream()
                .map(column -> Stream.concat(column.above().stream(), Stream.of(column.wording()))
                        .toList())
                .toList();
        int depth = depth(columns);
        int labelWidth = depth(labels);
        List<AnnualView.Line> head = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            List<AnnualView.Cell> cells = new ArrayList<>();
            if (level == 0) {
                cells.add(head("办理情况", "col", id + "l", depth, labelWidth, ""));
            }
            cells.addAll(spanning(columns, level, depth, true));
            head.add(new AnnualView.Line(cells));
        }
        List<AnnualView.Line> lines = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<AnnualView.Cell> cells = new ArrayList<>();
            for (int level = 0; level < labelWidth; level++) {
                if (begins(labels, r, level)) {
                    cells.add(merged(labels, r, level, labelWidth, false));
                }
            }
            String own = headers(labels, r, false);
            for (int c = 0; c < columns.size(); c++) {
                cells.add(figure(rows.get(r), block.columns().get(c), 1, own, headers(columns, c, true)));
            }
            lines.add(new AnnualView.Line(cells));
        }
        return table("grid", head, lines);
    }

    /** 表四: all figures in one line. */
    private AnnualView.Table line() {
        Block block = form.blocks().get(0);
        List<List<String>> columns = new ArrayList<>();
        for (FormRow row : block.rows()) {
            block.columns()
                    .forEach(column -> columns.add(Stream.concat(path(row).stream(), Stream.of(column.wording()))
                            .toList()));
        }
        int depth = depth(columns);
        List<AnnualView.Line> head = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            head.add(new AnnualView.Line(spanning(columns, level, depth, true)));
        }
        List<AnnualView.Cell> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            FormRow row = block.rows().get(c / block.columns().size());
            FormColumn column = block.columns().get(c % block.columns().size());
            cells.add(figure(row, column, 1, headers(columns, c, true)));
        }
        return table("wide", head, List.of(new AnnualView.Line(cells)));
    }

    /** 统计表: wording, code, unit, figure. */
    private AnnualView.Table codes() {
        Block block = form.blocks().get(0);
        FormColumn column = block.columns().get(0);
        List<AnnualView.Cell> heads = new ArrayList<>();
        List.of("统计指标", "代码", "单位", column.wording())
                .forEach(text -> heads.add(head(text, "col", id + "c" + (heads.size() + 1), 1, 1, "")));
        List<AnnualView.Line> lines = new ArrayList<>();
        for (FormRow row : block.rows()) {
            String style = row.above().isEmpty() ? "" : "deep" + row.above().size();
            if (row.heading()) {
                lines.add(new AnnualView.Line(
                        List.of(head(row.wording(), "rowgroup", id + "h" + (lines.size() + 1), 1, 4, "title"))));
            } else if (report.cell(row.id(), column.wording()).isPresent()) {
                String rowId = id + "r" + row.id();
                lines.add(new AnnualView.Line(List.of(
                        head(row.wording(), "row", rowId, 1, 1, style),
                        new AnnualView.Cell(row.id(), "", "", rowId + " " + id + "c2", 1, 1, ""),
                        new AnnualView.Cell(row.unit(), "", "", rowId + " " + id + "c3", 1, 1, ""),
                        figure(row, column, 1, rowId, id + "c4"))));
            }
        }
        return table("codes", List.of(new AnnualView.Line(heads)), lines);
    }

    private static List<String> path(FormRow row) {
        return Stream.concat(row.above().stream(), Stream.of(row.wording())).toList();
    }

    private static int depth(List<List<String>> paths) {
        return paths.stream().mapToInt(List::size).max().orElse(1);
    }

    /** The heads that begin on one level. */
    private List<AnnualView.Cell> spanning(List<List<String>> paths, int level, int depth, boolean above) {
        List<AnnualView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            if (begins(paths, i, level)) {
                cells.add(merged(paths, i, level, depth, above));
            }
        }
        return cells;
    }

    private static boolean begins(List<List<String>> paths, int i, int level) {
        return level < paths.get(i).size() && first(paths, i, level) == i;
    }

    /** The first of the neighbours that share this head. */
    private static int first(List<List<String>> paths, int i, int level) {
        int first = i;
        while (first > 0 && shares(paths.get(first - 1), paths.get(i), level)) {
            first--;
        }
        return first;
    }

    private static boolean shares(List<String> one, List<String> other, int level) {
        boolean leaf = level == other.size() - 1;
        return !leaf && one.size() > level + 1 && one.subList(0, level + 1).equals(other.subList(0, level + 1));
    }

    private AnnualView.Cell merged(List<List<String>> paths, int i, int level, int depth, boolean above) {
        List<String> path = paths.get(i);
        boolean leaf = level == path.size() - 1;
        int count = 1;
        while (i + count < paths.size() && shares(paths.get(i + count), path, level) && !leaf) {
            count++;
        }
        int deep = leaf ? depth - level : 1;
        String scope = (above ? "col" : "row") + (leaf ? "" : "group");
        return above
                ? head(path.get(level), scope, id(i, level, true), deep, count, "")
                : head(path.get(level), scope, id(i, level, false), count, deep, "");
    }

    private String id(int i, int level, boolean above) {
        return id + (above ? "c" : "r") + (i + 1) + (level == 0 ? "" : "-" + level);
    }

    /** The ids of all heads of a row or column. */
    private String headers(List<List<String>> paths, int i, boolean above) {
        return java.util.stream.IntStream.range(0, paths.get(i).size())
                .mapToObj(level -> id(first(paths, i, level), level, above))
                .collect(Collectors.joining(" "));
    }
}
