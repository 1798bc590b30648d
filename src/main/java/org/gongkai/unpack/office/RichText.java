package org.gongkai.unpack.office;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.unpack.xml.XmlEvents;

/** The text of a cell (富文本), run by run; guides to its pronunciation are no part of it, and are kept aside. */
final class RichText {

    /** A piece of one colour; empty for the cell's own. */
    record Run(String colour, String text) {}

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder spoken = new StringBuilder();
    private String colour = "";
    private boolean aside;

    void start(XmlEvents.Element element) {
        switch (element.name()) {
            case "rPh" -> aside = true;
            case "r" -> flush();
            case "color" -> colour = CellStyles.colour(element);
            default -> {}
        }
    }

    void text(String more) {
        (aside ? spoken : text).append(more);
    }

    void end(String name) {
        if (name.equals("rPh")) {
            aside = false;
        } else if (name.equals("r")) {
            flush();
            colour = "";
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            runs.add(new Run(colour, text.toString()));
            text.setLength(0);
        }
    }

    List<Run> runs() {
        flush();
        return List.copyOf(runs);
    }

    String spoken() {
        return spoken.toString();
    }

    static String whole(List<Run> runs) {
        StringBuilder whole = new StringBuilder();
        runs.forEach(run -> whole.append(run.text()));
        return whole.toString();
    }
}
