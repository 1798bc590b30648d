package org.gongkai.content.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvStyle;

/**
 * A table that an office fills in for every year and keeps for itself (按年度登记的表): the registers of applications and disputes
 * and those of what it counts. None is ever published.
 *
 * @param word its name, {@code 热线}
 * @param key its English name, {@code hotline}
 * @param caption what it lists
 * @param form its columns
 * @param kind of ledger that it is; nothing of applications and disputes
 */
public record YearTable(String word, String key, String caption, Form form, Optional<LedgerKind> kind) {

    private static final String REGISTERS = "content/registers/";
    private static final String APPLICATIONS = "content/applications/";
    private static final String OF_DISPUTES = "disputes";

    private static final YearTable APPLICATION =
            new YearTable("申请", "applications", "依申请公开登记簿", RegisterReader.FORM, Optional.empty());
    private static final YearTable DISPUTE =
            new YearTable("复议诉讼", OF_DISPUTES, "复议诉讼登记簿", DisputeReader.FORM, Optional.empty());

    /** As Excel opens it, with line ends of Unix. */
    private static final CsvStyle STYLE = new CsvStyle(',', false, true, "\n");

    private static final String MARK = "\uFEFF";

    /** All of them. */
    public static List<YearTable> all() {
        List<YearTable> all = new ArrayList<>(List.of(APPLICATION, DISPUTE));
        Register.kinds()
                .forEach(kind -> all.add(
                        new YearTable(kind.word(), kind.key(), kind.caption(), kind.form(), Optional.of(kind))));
        return all;
    }

    /** The one of this name, in either language. */
    public static Optional<YearTable> named(String name) {
        return all().stream()
                .filter(one -> one.word.equals(name) || one.key.equals(name))
                .findFirst();
    }

    /** All names, {@code 申请、复议诉讼、热线 …}. */
    public static Wording names() {
        return new Wording(
                all().stream().map(YearTable::word).collect(Collectors.joining("、")),
                all().stream().map(YearTable::key).collect(Collectors.joining(", ")));
    }

    /** Every name, in both languages. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        all().forEach(one -> words.addAll(List.of(one.word, one.key)));
        return words;
    }

    /** The file of a year, relative to the project folder. */
    public String path(int year) {
        return kind.isPresent()
                ? REGISTERS + word + "-" + year + ".csv"
                : APPLICATIONS + (key.equals(OF_DISPUTES) ? OF_DISPUTES + "-" : "") + year + ".csv";
    }

    /** Every file that may hold a year, relative to the project folder; there should be one of them. */
    public List<String> paths(int year) {
        return kind.isEmpty()
                ? List.of(path(year))
                : List.of(
                        path(year),
                        REGISTERS + word + "-" + year + ".xlsx",
                        REGISTERS + key + "-" + year + ".csv",
                        REGISTERS + key + "-" + year + ".xlsx");
    }

    /** A file to fill in: the heads, and in remarks what each column takes. */
    public String template() {
        StringBuilder text = new StringBuilder(MARK)
                .append(STYLE.line(form.fields().stream().map(Field::chinese).toList()))
                .append("# ")
                .append(caption)
                .append("：只供内部使用，不公布。从下一行起一行一件；以 # 开头的行不读，可以删去\n");
        for (Field<?> column : form.fields()) {
            String meaning = column.meaning().zh();
            text.append("# ")
                    .append(column.chinese())
                    .append(column.needed() ? "（必填的列）" : "")
                    .append(meaning.isEmpty() ? "" : "：" + meaning)
                    .append('\n');
        }
        return text.toString();
    }

    /** Rows as the file has them, the heads first. */
    public static String text(List<List<String>> rows) {
        return MARK + rows.stream().map(STYLE::line).collect(Collectors.joining());
    }

    /** A row as the file has it. */
    public static String line(List<String> cells) {
        return STYLE.line(cells);
    }

    /** What is wrong with the text of a year's file, as the check of the project says it. */
    public List<Finding> check(String text, int year) {
        SourceText source = new SourceText(path(year), text.replace(MARK, ""));
        SortedMap<Integer, SourceText> registers = new TreeMap<>(Map.of(year, source));
        return kind.map(one -> Register.csv(source, one, year).findings())
                .orElseGet(() -> key.equals(OF_DISPUTES)
                        ? DisputeReader.read(registers).findings()
                        : RegisterReader.read(registers).findings());
    }

    /** Rows that were taken: each as head ▸ text, empty cells left out. */
    public List<Map<String, String>> rows(TakenRows.Taken taken) {
        List<String> heads = taken.rows().get(0);
        return taken.rows().stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    for (int i = 0; i < heads.size(); i++) {
                        if (!row.get(i).isEmpty()) {
                            texts.put(heads.get(i), row.get(i));
                        }
                    }
                    return texts;
                })
                .toList();
    }

    /** What a JSON Schema says of its rows, a list of objects. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", caption);
        schema.put("type", "array");
        schema.put("items", Schemas.object(form));
        return schema;
    }
}
