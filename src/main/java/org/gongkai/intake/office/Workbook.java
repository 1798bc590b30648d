package org.gongkai.intake.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;

/** A workbook (.xlsx, ECMA-376 part 1: SpreadsheetML) ▸ a table for each of its sheets that has something in it. */
public final class Workbook {

    /** What a number shows: more digits a workbook does not keep. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Wording HIDDEN = new Wording("隐藏的工作表没有带入", "a hidden sheet is left out");
    private static final Wording CHART = new Wording("图表页没有带入", "a sheet of a chart is left out");

    private Workbook() {}

    /** Reads a workbook. */
    public static void read(byte[] bytes, Gathering gathering, Inventory limits) throws Refused {
        OfficeParts parts = OfficeParts.open(bytes, "xl/", limits);
        Map<String, OfficeParts.Relation> relations = parts.relations(parts.mainName());
        List<String> shared = new ArrayList<>();
        parts.beside("sharedStrings").stream().flatMap(root -> root.all("si")).forEach(text -> shared.add(words(text)));
        for (XmlElement sheet : parts.mainPart().child("sheets").all("sheet").toList()) {
            Wording where =
                    new Wording("工作表“" + sheet.attribute("name") + "”", "sheet “" + sheet.attribute("name") + "”");
            OfficeParts.Relation relation = relations.get(sheet.attribute("id"));
            if (relation == null || !relation.type().equals("worksheet")) {
                gathering.leftOut(where, CHART, "");
            } else if (!sheet.attribute("state").matches("|visible")) {
                gathering.leftOut(where, HIDDEN, "");
            } else {
                Optional<XmlElement> cells = parts.part(relation.target());
                if (cells.isPresent()) {
                    new WorkbookSheet(where, shared, gathering)
                            .read(cells.get())
                            .ifPresent(gathering::add);
                }
            }
        }
    }

    /** The words of a text in runs, without the guides to its pronunciation. */
    static String words(XmlElement text) {
        StringBuilder words = new StringBuilder();
        for (XmlElement one : text.children()) {
            if (one.name().equals("t")) {
                words.append(one.text());
            } else if (one.name().equals("r")) {
                words.append(one.child("t").text());
            }
        }
        return words.toString();
    }

    /** A number as it is shown: 24252.31, not 24252.309999999998. */
    static String number(String written) {
        if (written.length() > 40 || !written.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,2})?")) {
            return written;
        }
        BigDecimal number = new BigDecimal(written).round(DIGITS).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
