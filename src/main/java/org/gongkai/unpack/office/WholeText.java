package org.gongkai.unpack.office;

import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.xml.XmlEvents;
import org.gongkai.finding.Wording;

/** All text of an XML document, paragraph by paragraph where there are any (全部文字). */
final class WholeText implements XmlEvents.Listener {

    private static final int ENOUGH = 2000;

    private final Inventory inventory;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    WholeText(Inventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public void start(XmlEvents.Element element) {
        depth++;
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void end(String name) throws Refused {
        boolean paragraph = name.equals("p") || name.equals("pt") || name.equals("si") || name.equals("comment");
        if (paragraph || text.length() > ENOUGH) {
            flush();
        } else if (!name.equals("t") && !name.equals("r") && text.length() > 0) {
            text.append(' ');
        }
        depth--;
        if (depth == 0) {
            flush();
        }
    }

    private void flush() throws Refused {
        inventory.passage(Wording.NONE, text.toString());
        text.setLength(0);
    }
}
