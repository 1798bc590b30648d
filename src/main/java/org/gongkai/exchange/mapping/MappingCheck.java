package org.gongkai.exchange.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.mapping.FieldSource.Constant;
import org.gongkai.exchange.mapping.FieldSource.Groups;
import org.gongkai.exchange.mapping.FieldSource.Keys;
import org.gongkai.exchange.mapping.FieldSource.Template;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether the names of a mapping make a file of its form: XML that is well-formed with its namespaces, JSON without a key twice. */
final class MappingCheck {

    private static final String START =
            "A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
                    + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}";

    /** A name without a colon (Namespaces in XML 1.0, NCName). */
    private static final String NAME = "[" + START + "][" + START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*";

    private static final Pattern QUALIFIED = Pattern.compile("(?:" + NAME + ":)?" + NAME);
    private static final Pattern PREFIX = Pattern.compile("|(?![Xx][Mm][Ll])" + NAME);
    private static final Set<RecordKey> IN_HEAD =
            EnumSet.of(RecordKey.ORGAN, RecordKey.AS_OF, RecordKey.COUNT, RecordKey.SITE);

    private final PlatformMapping mapping;
    private final SourceText source;
    private final List<Finding> findings = new ArrayList<>();

    private MappingCheck(PlatformMapping mapping, SourceText source) {
        this.mapping = mapping;
        this.source = source;
    }

    /** What is wrong with the names. */
    static List<Finding> of(PlatformMapping mapping, SourceText source) {
        MappingCheck check = new MappingCheck(mapping, source);
        Place whole = new Place(source.path(), 1, 1);
        if (mapping.form() == FormKind.XML) {
            check.xml(whole);
        } else if (mapping.root().contains("")) {
            check.refuse(whole, new Wording("root 有一层没有名称", "a part of root has no name"));
        }
        check.fields(mapping.head(), mapping.root());
        check.fields(mapping.fields(), List.of());
        mapping.head().forEach(check::inHead);
        return check.findings;
    }

    private void xml(Place whole) {
        mapping.namespaces().keySet().stream()
                .filter(prefix -> !PREFIX.matcher(prefix).matches())
                .forEach(prefix -> refuse(whole, new Wording("前缀“" + prefix + "”不能用", "no prefix: “" + prefix + "”")));
        mapping.root().forEach(name -> name(whole, name));
        name(whole, mapping.record());
    }

    /** @param taken the way to what stands there already; in XML the same name may come again */
    private void fields(List<PlatformField> fields, List<String> taken) {
        boolean xml = mapping.form() == FormKind.XML;
        Map<String, Place> leaves = new TreeMap<>();
        Set<String> above = new TreeSet<>();
        if (!taken.isEmpty()) {
            leaves.put(String.join("/", taken), new Place(source.path(), 1, 1));
            above(taken, above);
        }
        for (PlatformField field : fields) {
            boolean attribute = xml && field.to().size() == 1 && field.name().startsWith("@");
            if (xml) {
                xml(field);
            } else if (field.to().contains("")) {
                refuse(field.place(), new Wording("“" + field.name() + "”有一层没有名称", "a part of the name is empty"));
            }
            if (!mapping.encoding().charset().newEncoder().canEncode(field.name())) {
                refuse(
                        field.place(),
                        new Wording(
                                mapping.encoding() + " 里没有“" + field.name() + "”的字",
                                mapping.encoding() + " cannot hold “" + field.name() + "”"));
            }
            if ((!xml || attribute) && leaves.put(field.name(), field.place()) != null) {
                refuse(
                        field.place(),
                        new Wording("“" + field.name() + "”重复", "“" + field.name() + "” stands there twice"));
            }
            above(field.to(), above);
            if (field.source() instanceof Groups groups) {
                fields(groups.fields(), List.of());
            }
        }
        leaves.forEach((name, place) -> {
            if (!xml && above.contains(name)) {
                refuse(place, new Wording("“" + name + "”有值，又有下一层", "“" + name + "” has a value and parts as well"));
            }
        });
    }

    private static void above(List<String> path, Set<String> above) {
        for (int i = 1; i < path.size(); i++) {
            above.add(String.join("/", path.subList(0, i)));
        }
    }

    private void xml(PlatformField field) {
        List<String> to = field.to();
        for (int i = 0; i < to.size(); i++) {
            boolean last = i == to.size() - 1;
            boolean attribute = to.get(i).startsWith("@");
            if (attribute && (!last || field.source() instanceof Groups)) {
                refuse(
                        field.place(),
                        new Wording("属性“" + to.get(i) + "”里不能再有元素", "attribute “" + to.get(i) + "” holds no elements"));
            }
            name(field.place(), attribute ? to.get(i).substring(1) : to.get(i));
        }
    }

    private void name(Place place, String name) {
        if (!QUALIFIED.matcher(name).matches() || name.equals("xmlns")) {
            refuse(place, new Wording("“" + name + "”不是 XML 的名称", "“" + name + "” is no name in XML"));
            return;
        }
        String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        if (!prefix.isEmpty() && !prefix.equals("xml") && !mapping.namespaces().containsKey(prefix)) {
            refuse(place, new Wording("没有声明前缀“" + prefix + "”", "prefix “" + prefix + "” is not declared"));
        }
    }

    private void inHead(PlatformField field) {
        boolean fits = field.source() instanceof Constant;
        if (field.source() instanceof Keys keys) {
            fits = IN_HEAD.containsAll(keys.keys());
        } else if (field.source() instanceof Template template) {
            fits = template.pieces().stream()
                    .flatMap(piece -> piece.key().stream())
                    .allMatch(IN_HEAD::contains);
        }
        if (!fits) {
            refuse(
                    field.place(),
                    new Wording(
                            "head 里没有记录：“" + field.name() + "”取不到值",
                            "head has no record to take “" + field.name() + "” from"));
        }
    }

    private void refuse(Place place, Wording message) {
        findings.add(source.finding(Rule.VALUE_NOT_ALLOWED, place.line(), place.column(), message, Wording.NONE));
    }
}
