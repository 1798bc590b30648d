package org.gongkai.narrative.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.narrative.draft.WordedFigures.Item;

/** Chapters two to four (主动公开、依申请公开、复议诉讼): the tables of the forms since 2019, told row by row. */
final class TablesInText {

    private static final String TOTAL = CurrentForm.TOTAL;

    /** A row of this name is told without its applicants, among whom there are others as well. */
    private static final String OTHER = "其他";

    /** What a number with its unit says anyway. */
    private static final Pattern COUNTED = Pattern.compile("(?:件数|(?<!总)数量)$");

    private final WordedFigures numbers;
    private final FormTable disclosure;
    private final FormTable applications;
    private final FormTable disputes;

    TablesInText(WordedFigures numbers, List<FormTable> tables) {
        this.numbers = numbers;
        this.disclosure = tables.get(0);
        this.applications = tables.get(1);
        this.disputes = tables.get(2);
    }

    /** Chapter two: a sentence for each row. */
    List<String> disclosure() {
        StringBuilder text = new StringBuilder();
        for (Block block : disclosure.blocks()) {
            for (FormRow row : block.rows()) {
                text.append(row.label()).append(block.columns().size() > 1 ? "：" : "");
                text.append(block.columns().stream()
                        .map(column -> figure(row, column))
                        .collect(Collectors.joining("，")));
                text.append("。");
            }
        }
        return List.of(text.toString());
    }

    private String figure(FormRow row, FormColumn column) {
        String name = COUNTED.matcher(FormNames.label(column.wording()).replace("本年增/减", "本年"))
                .replaceAll("");
        String unit = unit(column);
        return name
                + numbers.words(
                        row.label() + "的" + FormNames.label(column.wording()),
                        numbers.value(row.id(), column.wording()).map(value -> words(column, value, unit)));
    }

    private static String words(FormColumn column, BigDecimal value, String unit) {
        return column.kind() != FormColumn.Kind.CHANGE
                ? FormCell.plain(value) + unit
                : value.signum() == 0
                        ? "没有增减"
                        : (value.signum() > 0 ? "增加" : "减少") + FormCell.plain(value.abs()) + unit;
    }

    private static String unit(FormColumn column) {
        return switch (column.kind()) {
            case AMOUNT -> "万元";
            case CHANGE -> "项";
            case COUNT -> column.wording().contains("项目") ? "项" : "件";
        };
    }

    /** Chapter three: who applied, what came of it, what goes on. */
    List<String> applications() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "新收申请" + count("r01", "新收申请的件数和申请人") + "；上年结转" + count(CurrentForm.CARRIED_OVER, "上年结转的件数和申请人") + "。");
        Map<String, List<FormRow>> results = results();
        String told = results.entrySet().stream()
                .map(one -> one.getValue().size() > 1
                        ? group(one.getKey(), one.getValue())
                        : single(one.getValue().get(0)))
                .collect(Collectors.joining("；"));
        paragraphs.add("办理结果：" + told + "。总计" + numbers.figure(CurrentForm.SUM, TOTAL, "件", "办理结果的总计") + "。");
        paragraphs.add("结转下年度继续办理" + count(CurrentForm.CARRIED_ON, "结转下年度的件数和申请人") + "。");
        return paragraphs;
    }

    /** The rows of the results by the heading above them, those without one by themselves. */
    private Map<String, List<FormRow>> results() {
        Map<String, List<FormRow>> results = new LinkedHashMap<>();
        applications
                .rows()
                .filter(row ->
                        !row.heading() && !row.above().isEmpty() && !row.id().equals(CurrentForm.SUM))
                .forEach(row -> results.computeIfAbsent(
                                FormNames.label(
                                        row.above().size() > 1 ? row.above().get(1) : row.wording()),
                                unused -> new ArrayList<>())
                        .add(row));
        return results;
    }

    private String single(FormRow row) {
        return row.label() + count(row.id(), row.label() + "的件数和申请人");
    }

    /** {@code 不予公开2件，其中属于三类内部事务信息1件（法律服务机构）}. */
    private String group(String name, List<FormRow> rows) {
        List<String> ids = rows.stream().map(FormRow::id).toList();
        return name
                + numbers.words(
                        name + "的件数和情形",
                        numbers.known(ids, TOTAL)
                                ? Optional.of(parts(rows, numbers.sum(ids, TOTAL)))
                                : Optional.empty());
    }

    private String parts(List<FormRow> all, BigDecimal sum) {
        List<FormRow> rows =
                all.stream().filter(row -> !numbers.zero(row.id(), TOTAL)).toList();
        String whole = FormCell.plain(sum) + "件";
        return switch (rows.size()) {
            case 0 -> whole;
            case 1 ->
                whole
                        + (sum.compareTo(BigDecimal.ONE) == 0 ? "，为" : "，均为")
                        + rows.get(0).label()
                        + bracketed(rows.get(0).id());
            default ->
                whole + "，其中"
                        + rows.stream()
                                .map(row -> OTHER.equals(row.label())
                                        ? OTHER + "情形" + plain(row)
                                        : row.label() + plain(row) + bracketed(row.id()))
                                .collect(Collectors.joining("，"));
        };
    }

    private String plain(FormRow row) {
        return FormCell.plain(numbers.value(row.id(), TOTAL).orElseThrow()) + "件";
    }

    private String bracketed(String row) {
        List<Item> applicants = applicants(row);
        return switch (applicants.size()) {
            case 0 -> "";
            case 1 -> "（" + applicants.get(0).name() + "）";
            default -> "（" + WordedFigures.listed(applicants.stream(), "件") + "）";
        };
    }

    /** A row's total with the applicants behind it. */
    private String count(String row, String what) {
        return numbers.words(what, numbers.value(row, TOTAL).map(value -> FormCell.plain(value) + "件" + behind(row)));
    }

    private String behind(String row) {
        List<Item> applicants = applicants(row);
        return switch (applicants.size()) {
            case 0 -> "";
            case 1 ->
                (applicants.get(0).number().compareTo(BigDecimal.ONE) == 0 ? "，为" : "，均为")
                        + applicants.get(0).name()
                        + "申请";
            default -> "，其中" + WordedFigures.listed(applicants.stream(), "件");
        };
    }

    /** Who stands behind a row; nobody where that is not wholly known. */
    private List<Item> applicants(String row) {
        List<String> columns = applications.blocks().get(0).columns().stream()
                .map(FormColumn::wording)
                .filter(column -> !column.equals(TOTAL))
                .toList();
        boolean known =
                columns.stream().allMatch(column -> numbers.value(row, column).isPresent());
        return !known
                ? List.of()
                : columns.stream()
                        .filter(column -> !numbers.zero(row, column))
                        .map(column ->
                                new Item(column, numbers.value(row, column).orElseThrow()))
                        .toList();
    }

    /** Chapter four. */
    List<String> disputes() {
        List<String> rows = disputes.rows().map(FormRow::id).toList();
        return List.of(numbers.words(
                "行政复议、行政诉讼的件数和结果", numbers.known(rows, TOTAL) ? Optional.of(disputes(rows)) : Optional.empty()));
    }

    private String disputes(List<String> rows) {
        return rows.stream().allMatch(row -> numbers.zero(row, TOTAL))
                ? "没有因政府信息公开工作被申请行政复议、被提起行政诉讼。"
                : rows.stream()
                        .map(row -> numbers.zero(row, TOTAL)
                                ? "没有" + row + "的案件。"
                                : row + FormCell.plain(numbers.sum(List.of(row), TOTAL)) + "件" + results(row) + "。")
                        .collect(Collectors.joining());
    }

    private String results(String row) {
        String listed = WordedFigures.listed(
                disputes.blocks().get(0).columns().stream()
                        .map(FormColumn::wording)
                        .filter(column -> !column.equals(TOTAL))
                        .flatMap(column -> numbers.value(row, column).map(value -> new Item(column, value)).stream()),
                "件");
        return listed.isEmpty() ? "" : "，" + listed;
    }
}
