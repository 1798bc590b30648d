package org.gongkai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.register.DataTable;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The list of a province's organs (机关清单), CSV or YAML. */
public final class OrganList {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%/-]*)?");
    private static final List<String> KINDS = List.of("人民政府", "部门", "");

    private static final Field<String> CODE_OF = Field.needed(
            "code",
            "代码",
            Shape.NAME.as(
                    text -> Optional.of(text).filter(one -> CODE.matcher(one).matches()),
                    text -> new Wording(
                            "“" + NormalText.excerpt(text) + "”不能作代码",
                            "“" + NormalText.excerpt(text) + "” cannot be a code"),
                    new Wording("只用字母、数字、“-”和“_”，最多64个", "letters, digits, - and _, at most 64")),
            "机关的代码，各机关不同");
    private static final Field<String> NAME = Field.needed("name", "名称", Shape.NAME, "机关的名称");
    private static final Field<String> WHERE = Field.needed(
            "where",
            "位置",
            Shape.NAME.as(
                    text -> Optional.of(text)
                            .filter(one ->
                                    !one.contains("://") || WEB.matcher(one).matches()),
                    text -> new Wording(
                            "“" + NormalText.excerpt(text) + "”不是可以读取的位置",
                            "“" + NormalText.excerpt(text) + "” cannot be read from"),
                    new Wording("写站点的文件夹、.zip 或 .tar.gz，或者 http(s) 网址", "a folder, .zip, .tar.gz or http(s) address")),
            "站点的文件夹、压缩包（.zip、.tar.gz）或者网址；相对于清单");
    private static final Field<String> ADDRESS = Field.of(
            "address",
            "网址",
            Shape.of(value -> {
                String text = ((Scalar) value.node()).value();
                return text.isEmpty() || (WEB.matcher(text).matches() && text.endsWith("/"))
                        ? Found.of(Optional.of(text))
                        : value.refused(
                                new Wording("不是网站的网址", "no address of a website"),
                                new Wording(
                                        "以 https:// 或 http:// 开头，以“/”结束", "it begins with https:// and ends with /"));
            }),
            "读者访问的网址；位置就是网址的不用写");
    private static final Field<String> KIND = Field.of(
            "kind",
            "类别",
            Shape.of(value -> {
                String text = ((Scalar) value.node()).value();
                return KINDS.contains(text)
                        ? Found.of(Optional.of(text))
                        : value.refused(new Wording("没有这一类别", "no such kind"), new Wording("写人民政府或者部门", "人民政府 or 部门"));
            }),
            "人民政府或者部门；人民政府的年度报告3月31日以前公布");

    /** The columns, or the keys of each organ. */
    public static final Form FORM = new Form(CODE_OF, NAME, WHERE, ADDRESS, KIND);

    /**
     * A line of the list.
     *
     * @param where the place as it is written
     * @param address where readers find the site, or ""
     * @param government whether it is a people's government
     */
    public record Line(String code, String name, String where, String address, boolean government, Place place) {}

    private OrganList() {}

    /**
     * The organs of a list. A line that cannot be understood, or whose code stands before it, is a finding and left out.
     *
     * @param shown how findings name the file
     */
    public static Found<List<Line>> read(Path file, String shown) {
        List<Finding> findings = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Values row : rows(file, shown).into(findings)) {
            if (row.sound()) {
                Place place = row.at(CODE_OF).place();
                Place earlier = seen.putIfAbsent(row.need(CODE_OF).toLowerCase(Locale.ROOT), place);
                if (earlier == null) {
                    lines.add(new Line(
                            row.need(CODE_OF),
                            row.need(NAME),
                            row.need(WHERE),
                            row.text(ADDRESS),
                            row.text(KIND).equals(KINDS.get(0)),
                            place));
                } else {
                    findings.add(row.at(CODE_OF)
                            .finding(
                                    Rule.REPEATED_KEY,
                                    new Wording(
                                            "代码“" + row.need(CODE_OF) + "”重复，已见于 " + earlier,
                                            "code “" + row.need(CODE_OF) + "” stands at " + earlier + " too"),
                                    new Wording(
                                            "每个机关一行，代码不同（不分大小写）", "one line for each organ, each with its own code")));
                }
            }
        }
        return new Found<>(lines, findings);
    }

    private static Found<List<Values>> rows(Path file, String shown) {
        List<Finding> findings = new ArrayList<>();
        Optional<SourceText> source = TextFiles.read(file, shown).into(findings);
        if (source.isEmpty()) {
            return new Found<>(List.of(), findings);
        }
        List<Values> rows = new ArrayList<>();
        if (shown.endsWith(".csv")) {
            DataTable.read(source.get(), FORM)
                    .into(findings)
                    .orElse(List.of())
                    .forEach(row -> rows.add(row.into(findings)));
        } else {
            YamlReader.read(source.get())
                    .into(findings)
                    .ifPresent(root -> Shape.ITEMS
                            .read(Value.root(source.get(), "organs", root))
                            .into(findings)
                            .orElse(List.of())
                            .forEach(item -> rows.add(FORM.read(item).into(findings))));
        }
        return new Found<>(rows, findings);
    }
}
