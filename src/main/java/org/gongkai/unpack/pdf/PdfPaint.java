package org.gongkai.unpack.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;

/**
 * What is painted on a page, in order (绘制次序): letters, and whatever opaque is laid over them later. A black bar over a
 * name hides it from the eye alone (遮盖不等于删除).
 */
final class PdfPaint {

    static final List<String> OPERATORS = List.of(
            "re", "m", "l", "c", "v", "y", "h", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n", "W", "W*", "Do",
            "g", "rg", "k", "sc", "scn", "cs", "sh", "w");

    private static final double EVERYWHERE = 1e7;

    private final PDFStreamEngine engine;
    private final Inventory inventory;
    private final PdfLetters letters;
    private final Map<COSStream, COSStream> painted;
    private final Set<COSStream> images = new HashSet<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private PdfPath path = new PdfPath();
    private boolean clipping;
    private State state =
            new State(new Rectangle2D.Double(-EVERYWHERE, -EVERYWHERE, 2 * EVERYWHERE, 2 * EVERYWHERE), false, 0);

    /** What of the graphics state is followed here: the box of what may be painted at all, and whether paint is white. */
    private record State(Rectangle2D clip, boolean white, int inks) {}

    /** @param painted takes the forms that are drawn, each with its content made plain */
    PdfPaint(PDFStreamEngine engine, Map<COSStream, COSStream> painted, Inventory inventory) {
        this.engine = engine;
        this.painted = painted;
        this.inventory = inventory;
        this.letters = new PdfLetters(inventory);
    }

    PdfLetters letters() {
        return letters;
    }

    void save() {
        saved.push(state);
    }

    void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    void draw(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "re" -> rectangle(operands);
            case "m" -> path.move(point(operands, 0));
            case "l" -> path.line(point(operands, 0));
            case "c", "v", "y" -> path.curve(point(operands, Math.max(0, operands.size() - 2)));
            case "h" -> {}
            case "W", "W*" -> clipping = true;
            case "n" -> painted();
            case "S", "s" -> stroke();
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
            case "Do" -> object(operands);
            case "w" -> engine.getGraphicsState().setLineWidth(PdfInks.number(operands, 0));
            case "g" -> white(PdfInks.number(operands, 0) >= 1);
            case "rg" ->
                white(PdfInks.number(operands, 0) >= 1
                        && PdfInks.number(operands, 1) >= 1
                        && PdfInks.number(operands, 2) >= 1);
            case "k" ->
                white(PdfInks.number(operands, 0)
                                + PdfInks.number(operands, 1)
                                + PdfInks.number(operands, 2)
                                + PdfInks.number(operands, 3)
                        <= 0);
            case "cs" -> state = new State(state.clip(), false, PdfInks.of(engine.getResources(), operands));
            case "sc", "scn" -> white(PdfInks.white(state.inks(), operands));
            case "sh" -> letters.ground(state.clip());
            default -> white(false);
        }
    }

    private void white(boolean now) {
        state = new State(state.clip(), now, state.inks());
    }

    private void rectangle(List<COSBase> operands) {
        float x = PdfInks.number(operands, 0);
        float y = PdfInks.number(operands, 1);
        float width = PdfInks.number(operands, 2);
        float height = PdfInks.number(operands, 3);
        path.move(engine.transformedPoint(x, y));
        path.line(engine.transformedPoint(x + width, y));
        path.line(engine.transformedPoint(x + width, y + height));
        path.line(engine.transformedPoint(x, y + height));
        path.close();
    }

    private Point2D.Float point(List<COSBase> operands, int i) {
        return engine.transformedPoint(PdfInks.number(operands, i), PdfInks.number(operands, i + 1));
    }

    /** Ends the path; what it was to cut out takes effect. */
    private void painted() {
        if (clipping) {
            state = new State(state.clip().createIntersection(path.bounds()), state.white(), state.inks());
        }
        clipping = false;
        path = new PdfPath();
    }

    private void fill() throws Refused {
        for (Rectangle2D box : path.boxes()) {
            cover(box);
        }
        painted();
    }

    /** A line as thick as a letter is a bar. */
    private void stroke() throws Refused {
        PDGraphicsState graphics = engine.getGraphicsState();
        double width = graphics.getLineWidth()
                * graphics.getCurrentTransformationMatrix().getScalingFactorY();
        for (Rectangle2D line : path.lines(Math.abs(width))) {
            cover(line);
        }
        painted();
    }

    private Rectangle2D unit() {
        Rectangle2D square = new Rectangle2D.Double(0, 0, 1, 1);
        return engine.getGraphicsState()
                .getCurrentTransformationMatrix()
                .createAffineTransform()
                .createTransformedShape(square)
                .getBounds2D();
    }

    private void object(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || engine.getLevel() > 30) {
            return;
        }
        COSDictionary objects = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSBase object = objects == null ? null : objects.getDictionaryObject(name);
        if (!(object instanceof COSStream stream)) {
            return;
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            boolean stencil = stream.getBoolean(COSName.IMAGE_MASK, false);
            if (!stencil && stream.getItem(COSName.SMASK) == null && stream.getItem(COSName.MASK) == null) {
                cover(unit());
            }
            if (images.add(stream)) {
                photograph(stream);
            }
        } else {
            form(stream);
        }
    }

    /** Whatever is no image is drawn: viewers do not ask for its subtype either. */
    private void form(COSStream stream) throws IOException {
        COSStream plain = painted.get(stream);
        if (plain == null || plain == stream) {
            plain = PdfContent.stream(stream, PdfContent.plain(stream));
            painted.put(stream, plain);
        }
        engine.increaseLevel();
        try {
            ResourceCache fonts = engine.getResources().getResourceCache();
            COSDictionary group = stream.getCOSDictionary(COSName.GROUP);
            if (group != null && COSName.TRANSPARENCY.equals(group.getCOSName(COSName.S))) {
                engine.showTransparencyGroup(new PDTransparencyGroup(plain, fonts));
            } else {
                engine.showForm(new PDFormXObject(plain, fonts));
            }
        } finally {
            engine.decreaseLevel();
        }
    }

    /** A JPEG stands in a PDF as it was, with all that the camera wrote into it. */
    private void photograph(COSStream stream) throws IOException {
        if (PdfFilters.of(stream).contains("DCTDecode")) {
            try (var in = new PDStream(stream).createInputStream(List.of("DCTDecode", "DCT"))) {
                inventory.in(new Wording("图片", "picture")).nested("1.jpg", in.readAllBytes());
            }
        }
    }

    /** Lays something over a box, if it is opaque. */
    private void cover(Rectangle2D whole) throws Refused {
        PDGraphicsState graphics = engine.getGraphicsState();
        boolean opaque = graphics.getNonStrokeAlphaConstant() >= 1
                && graphics.getSoftMask() == null
                && (graphics.getBlendMode() == BlendMode.NORMAL || graphics.getBlendMode() == BlendMode.COMPATIBLE);
        Rectangle2D box = whole.createIntersection(state.clip());
        if (opaque && box.getWidth() > 0 && box.getHeight() > 0) {
            letters.cover(box);
        }
    }

    void glyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code);
        String text = unicode == null ? "\uFFFD" : unicode;
        Rectangle2D unit = new Rectangle2D.Double(0, 0, Math.max(displacement.getX(), 0.2), 0.7);
        Rectangle2D box =
                matrix.createAffineTransform().createTransformedShape(unit).getBounds2D();
        RenderingMode mode = engine.getGraphicsState().getTextState().getRenderingMode();
        boolean unseen = mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || box.getHeight() < 1
                || engine.getGraphicsState().getNonStrokeAlphaConstant() <= 0;
        letters.add(text, box, unseen, state.white() && mode.isFill());
    }
}
