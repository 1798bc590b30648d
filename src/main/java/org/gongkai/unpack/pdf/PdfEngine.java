package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jspecify.annotations.Nullable;

/** Draws one content stream (绘图): its text in reading order, and what {@link PdfPaint} sees of it. */
final class PdfEngine extends PDFTextStripper {

    /** One glyph without a character may be a bullet; more are letters that nobody can read here. */
    private static final int BULLETS = 1;

    private final COSDictionary page;
    private final Inventory inventory;
    private final PdfPaint paint;
    private final Set<Integer> unknown = new HashSet<>();

    /**
     * @param page or whatever else is drawn, as one
     * @param painted takes the forms and glyphs that are drawn, each with its content made plain
     */
    PdfEngine(COSDictionary page, Map<COSStream, COSStream> painted, Inventory inventory) {
        this.page = page;
        this.inventory = inventory;
        this.paint = new PdfPaint(this, painted, inventory);
        PdfPaint.OPERATORS.forEach(name -> addOperator(new OperatorProcessor(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) throws IOException {
                paint.draw(name, operands);
            }

            @Override
            public String getName() {
                return name;
            }
        }));
    }

    /** A content of its own as a page: a form, a pattern, a glyph, an appearance. */
    static COSDictionary page(COSStream content, COSDictionary resources) throws IOException {
        COSDictionary page = new COSDictionary();
        draws(page, content);
        COSDictionary own = content.getCOSDictionary(COSName.RESOURCES);
        page.setItem(COSName.RESOURCES, own == null ? resources : own);
        return page;
    }

    /** Makes a page of a dictionary, with these contents made plain. */
    static void draws(COSDictionary page, @Nullable COSBase contents) throws IOException {
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.CONTENTS, PdfContent.stream(null, PdfContent.plain(contents)));
    }

    /** Its text; codes without a character come out as controls, which are no text that anyone hid. */
    String text(PDDocument document) throws IOException {
        String text =
                getText(document).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
        if (unknown.size() > BULLETS) {
            inventory.trace(
                    TraceKind.UNREADABLE, new Wording("没有字符编码的字", "letters without characters"), unknown.size() + "");
        }
        return text;
    }

    /** Tells what is written so that nobody sees it, after {@link #text}. */
    void tell() throws Refused {
        paint.letters().tell();
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        PDResources resources = new PDResources(
                Objects.requireNonNullElseGet(page.getCOSDictionary(COSName.RESOURCES), COSDictionary::new),
                document.getResourceCache());
        PDPage one = new PDPage(page) {
            @Override
            public PDResources getResources() {
                return resources; // whose fonts are kept for all pages
            }
        };
        super.processPages(new PDPageTree() {
            @Override
            public Iterator<PDPage> iterator() {
                return List.of(one).iterator();
            }
        });
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        inventory.step(1);
        for (COSBase operand : operands) {
            if (operand instanceof COSDictionary marks) {
                PdfWords.tell(marks, inventory);
            }
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof Refused || operator.getName().equals("Do")) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        paint.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        paint.restore();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        inventory.step(1);
        paint.glyph(matrix, font, code, displacement);
        if (font.toUnicode(code) == null) {
            unknown.add(code);
        }
        super.showGlyph(matrix, font, code, displacement);
    }
}
