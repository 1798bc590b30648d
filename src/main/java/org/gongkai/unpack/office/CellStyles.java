package org.gongkai.unpack.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.unpack.xml.XmlEvents;

/** The formats of a workbook's cells (单元格格式, ECMA-376 part 1, 18.8): colour of letters and ground, number format. */
final class CellStyles implements XmlEvents.Listener {

    private static final String WHITE = "FFFFFF";
    private static final String BLACK = "000000";
    private static final NumberFormat GENERAL = NumberFormat.of("General");

    /** How a cell looks. */
    record Style(String letters, String ground, boolean tiny, NumberFormat format) {

        /** Whether letters of a colour, or of the cell's own, cannot be seen. */
        boolean hides(String colour) {
            return tiny || (colour.isEmpty() ? letters : colour).equals(ground);
        }
    }

    static final Style PLAIN = new Style(BLACK, WHITE, false, GENERAL);

    private final List<String> letters = new ArrayList<>();
    private final List<Boolean> tiny = new ArrayList<>();
    private final List<String> grounds = new ArrayList<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    List<Style> styles() {
        return styles;
    }

    /** A colour, the same for the same colour however it is written where that can be told. */
    static String colour(XmlEvents.Element element) {
        String rgb = element.attribute("rgb");
        String theme = element.attribute("theme");
        String indexed = element.attribute("indexed");
        String tint = element.attribute("tint").matches("-?0*(\\.0*)?") ? "" : "~" + element.attribute("tint");
        if (!rgb.isEmpty()) {
            return rgb.substring(Math.max(0, rgb.length() - 6)).toUpperCase(java.util.Locale.ROOT) + tint;
        }
        String plain = theme.isEmpty() ? "i" + indexed : "t" + theme;
        return switch (plain + tint) {
            case "t0", "i1", "i9", "i65" -> WHITE;
            case "t1", "i0", "i8", "i64", "i" -> BLACK;
            default -> plain + tint;
        };
    }

    @Override
    public void start(XmlEvents.Element element) {
        String within = path.size() > 1
                ? path.stream().skip(path.size() - 2L).findFirst().orElse("")
                : "";
        switch (within.isEmpty() ? element.name() : within + "/" + element.name()) {
            case "fonts/font" -> {
                letters.add(BLACK);
                tiny.add(false);
            }
            case "fonts/color" -> last(letters, colour(element));
            case "fonts/sz" -> last(tiny, element.attribute("val").matches("[01](\\.[0-9]*)?"));
            case "fills/fill" -> grounds.add(WHITE);
            case "fills/gradientFill" -> last(grounds, "gradient");
            case "fills/patternFill" -> {
                String pattern = element.attribute("patternType");
                last(grounds, pattern.isEmpty() || pattern.equals("none") ? WHITE : "pattern " + pattern);
            }
            case "fills/fgColor" -> {
                if (!grounds.isEmpty() && grounds.get(grounds.size() - 1).equals("pattern solid")) {
                    last(grounds, colour(element));
                }
            }
            case "numFmts/numFmt" ->
                formats.put(element.attribute("numFmtId"), NumberFormat.of(element.attribute("formatCode")));
            case "cellXfs/xf" -> styles.add(style(element));
            default -> {}
        }
        path.push(element.name());
    }

    private static <T> void last(List<T> list, T value) {
        if (!list.isEmpty()) {
            list.set(list.size() - 1, value);
        }
    }

    private Style style(XmlEvents.Element element) {
        int font = Worksheet.number(element.attribute("fontId"));
        int fill = Worksheet.number(element.attribute("fillId"));
        return new Style(
                font >= 0 && font < letters.size() ? letters.get(font) : BLACK,
                fill >= 0 && fill < grounds.size() ? grounds.get(fill) : WHITE,
                font >= 0 && font < tiny.size() && tiny.get(font),
                formats.getOrDefault(element.attribute("numFmtId"), GENERAL));
    }

    @Override
    public void end(String name) {
        path.pop();
    }
}
