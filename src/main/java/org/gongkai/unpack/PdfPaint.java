package org.gongkai.unpack;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
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

/**
 * What is painted on a page, in order (绘制次序): letters, and whatever opaque is laid over them later. A black bar over a
 * name hides it from the eye alone (遮盖不等于删除).
 */
final class PdfPaint {

    static final List<String> OPERATORS = List.of(
            "re", "m", "l", "c", "v", "y", "h", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n", "W", "W*", "Do",
            "g", "rg", "k", "sc", "scn", "cs", "sh", "w");

    private static final double MOSTLY = 0.55;
    private static final double EVERYWHERE = 1e7;

    /** A letter and its box on the page. */
    private record Glyph(String text, Rectangle2D box) {}

    private final PDFStreamEngine engine;
    private final Inventory inventory;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rectangle2D> grounds = new ArrayList<>();
    private final List<Boolean> covered = new ArrayList<>();
    private final StringBuilder invisible = new StringBuilder();
    private final Map<COSStream, COSStream> painted;
    private final Set<COSStream> images = new HashSet<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private Path2D.Double path = new Path2D.Double();
    private boolean curved;
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
            case "m", "l" -> line(operator, operands);
            case "c", "v", "y" -> {
                curved = true;
                line("l", operands.subList(Math.max(0, operands.size() - 2), operands.size()));
            }
            case "h" -> {}
            case "W", "W*" -> clipping = true;
            case "n" -> painted();
            case "S", "s" -> stroke();
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
            case "Do" -> object(operands);
            case "w" -> engine.getGraphicsState().setLineWidth(number(operands, 0));
            case "g" -> white(number(operands, 0) >= 1);
            case "rg" -> white(number(operands, 0) >= 1 && number(operands, 1) >= 1 && number(operands, 2) >= 1);
            case "k" ->
                white(number(operands, 0) + number(operands, 1) + number(operands, 2) + number(operands, 3) <= 0);
            case "cs" -> space(operands);
            case "sc", "scn" -> white(white(operands));
            case "sh" -> grounds.add(state.clip());
            default -> white(false);
        }
    }

    private void white(boolean now) {
        state = new State(state.clip(), now, state.inks());
    }

    /** What the numbers of the colours to come mean: how many inks, 0 for those of which white cannot be told. */
    private void space(List<COSBase> operands) {
        COSName name = !operands.isEmpty() && operands.get(0) instanceof COSName one ? one : COSName.PATTERN;
        COSDictionary named = engine.getResources().getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = named == null ? null : named.getDictionaryObject(name);
        String family = space instanceof COSArray array && array.getObject(0) instanceof COSName first
                ? first.getName()
                : name.getName();
        int inks = switch (family) {
            case "DeviceGray", "CalGray" -> 1;
            case "DeviceRGB", "CalRGB" -> 3;
            case "DeviceCMYK" -> 4;
            case "ICCBased" ->
                space instanceof COSArray array && array.getObject(1) instanceof COSStream profile
                        ? profile.getInt(COSName.N, 0)
                        : 0;
            default -> 0;
        };
        state = new State(state.clip(), false, inks);
    }

    private boolean white(List<COSBase> operands) {
        double sum = 0;
        for (int i = 0; i < operands.size(); i++) {
            sum += number(operands, i);
        }
        int inks = state.inks();
        return operands.size() == inks && (inks == 4 ? sum <= 0 : inks > 0 && sum >= inks);
    }

    private static float number(List<COSBase> operands, int i) {
        return i < operands.size() && operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void rectangle(List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        float width = number(operands, 2);
        float height = number(operands, 3);
        move(engine.transformedPoint(x, y));
        to(engine.transformedPoint(x + width, y));
        to(engine.transformedPoint(x + width, y + height));
        to(engine.transformedPoint(x, y + height));
        path.closePath();
    }

    private void line(String operator, List<COSBase> operands) {
        Point2D.Float point = engine.transformedPoint(number(operands, 0), number(operands, 1));
        if (operator.equals("m")) {
            move(point);
        } else {
            to(point);
        }
    }

    private void move(Point2D.Float point) {
        path.moveTo(point.x, point.y);
    }

    private void to(Point2D.Float point) {
        if (path.getCurrentPoint() == null) {
            move(point);
        } else {
            path.lineTo(point.x, point.y);
        }
    }

    /** Ends the path; what it was to cut out takes effect. */
    private void painted() {
        if (clipping) {
            state = new State(state.clip().createIntersection(path.getBounds2D()), state.white(), state.inks());
        }
        clipping = false;
        curved = false;
        path = new Path2D.Double();
    }

    private void fill() throws Refused {
        for (Rectangle2D box : PdfShapes.boxes(path, curved)) {
            cover(box);
        }
        painted();
    }

    /** A line as thick as a letter is a bar. */
    private void stroke() throws Refused {
        PDGraphicsState graphics = engine.getGraphicsState();
        double width = graphics.getLineWidth()
                * graphics.getCurrentTransformationMatrix().getScalingFactorY();
        for (Rectangle2D line : PdfShapes.lines(path, Math.abs(width))) {
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
                Unpacker.inspect("1.jpg", in.readAllBytes(), inventory.in(new Wording("图片", "picture")));
            }
        }
    }

    /** Something opaque is laid over a box: which letters are under it? */
    private void cover(Rectangle2D whole) throws Refused {
        PDGraphicsState graphics = engine.getGraphicsState();
        boolean opaque = graphics.getNonStrokeAlphaConstant() >= 1
                && graphics.getSoftMask() == null
                && (graphics.getBlendMode() == BlendMode.NORMAL || graphics.getBlendMode() == BlendMode.COMPATIBLE);
        Rectangle2D box = whole.createIntersection(state.clip());
        if (!opaque || box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        grounds.add(box);
        inventory.step(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            if (!covered.get(i) && under(glyphs.get(i).box(), box)) {
                covered.set(i, true);
            }
        }
    }

    private static boolean under(Rectangle2D letter, Rectangle2D bar) {
        if (!bar.contains(letter.getCenterX(), letter.getCenterY())) {
            return false;
        }
        Rectangle2D both = letter.createIntersection(bar);
        return both.getWidth() * both.getHeight() >= MOSTLY * letter.getWidth() * letter.getHeight();
    }

    void glyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code);
        String text = unicode == null ? "\uFFFD" : unicode;
        Rectangle2D unit = new Rectangle2D.Double(0, 0, Math.max(displacement.getX(), 0.2), 0.7);
        Rectangle2D box =
                matrix.createAffineTransform().createTransformedShape(unit).getBounds2D();
        glyphs.add(new Glyph(text, box));
        covered.add(false);
        RenderingMode mode = engine.getGraphicsState().getTextState().getRenderingMode();
        inventory.step(state.white() ? grounds.size() : 0);
        boolean unseen = mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || box.getHeight() < 1
                || engine.getGraphicsState().getNonStrokeAlphaConstant() <= 0
                || (state.white() && mode.isFill() && grounds.stream().noneMatch(ground -> under(box, ground)));
        if (unseen) {
            invisible.append(text);
        }
    }

    void tell() throws Refused {
        StringBuilder under = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            if (covered.get(i)) {
                under.append(glyphs.get(i).text());
            }
        }
        if (!under.toString().isBlank()) {
            inventory.trace(Kind.COVERED_TEXT, Wording.NONE, under.toString());
        }
        if (!invisible.toString().isBlank()) {
            inventory.trace(Kind.HIDDEN_TEXT, Wording.NONE, invisible.toString());
        }
    }
}
