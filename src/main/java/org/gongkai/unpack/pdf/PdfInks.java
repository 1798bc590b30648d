package org.gongkai.unpack.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/** What the numbers of a colour mean (颜色空间, ISO 32000-1, 8.6): whether paint is white, where that can be told. */
final class PdfInks {

    private PdfInks() {}

    /** How many inks the space has that an operator names; 0 for those of which white cannot be told. */
    static int of(PDResources resources, List<COSBase> operands) {
        COSName name = !operands.isEmpty() && operands.get(0) instanceof COSName one ? one : COSName.PATTERN;
        COSDictionary named = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = named == null ? null : named.getDictionaryObject(name);
        String family = space instanceof COSArray array && array.getObject(0) instanceof COSName first
                ? first.getName()
                : name.getName();
        return switch (family) {
            case "DeviceGray", "CalGray" -> 1;
            case "DeviceRGB", "CalRGB" -> 3;
            case "DeviceCMYK" -> 4;
            case "ICCBased" ->
                space instanceof COSArray array && array.getObject(1) instanceof COSStream profile
                        ? profile.getInt(COSName.N, 0)
                        : 0;
            default -> 0;
        };
    }

    static boolean white(int inks, List<COSBase> operands) {
        double sum = 0;
        for (int i = 0; i < operands.size(); i++) {
            sum += number(operands, i);
        }
        return operands.size() == inks && (inks == 4 ? sum <= 0 : inks > 0 && sum >= inks);
    }

    /** Operand {@code i}; 0 where it is no number. */
    static float number(List<COSBase> operands, int i) {
        return i < operands.size() && operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
