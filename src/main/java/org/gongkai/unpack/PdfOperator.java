package org.gongkai.unpack;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/** An operator of a page's content that PDFBox's text reader does not know (绘图操作符). */
final class PdfOperator extends OperatorProcessor {

    /** What it does. */
    @FunctionalInterface
    interface Act {
        void draw(String operator, List<COSBase> operands) throws IOException;
    }

    private final String name;
    private final Act act;

    PdfOperator(PDFStreamEngine engine, String name, Act act) {
        super(engine);
        this.name = name;
        this.act = act;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        act.draw(name, operands);
    }

    @Override
    public String getName() {
        return name;
    }
}
