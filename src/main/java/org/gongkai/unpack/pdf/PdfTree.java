package org.gongkai.unpack.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * The pages of a PDF as viewers find them (页面树): whatever hangs in the tree and is no branch, with or without a type, a
 * right count, a way back to its branch.
 */
final class PdfTree {

    private static final int MOST_PAGES = 3000;
    private static final int DEPTH = 100;
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final Inventory inventory;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfTree(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The pages in order, each with what its branches hand down to it. */
    static List<COSDictionary> pages(COSDictionary root, Inventory inventory) throws Refused {
        PdfTree tree = new PdfTree(inventory);
        COSDictionary top = root.getCOSDictionary(COSName.PAGES);
        if (top != null) {
            tree.branch(top, 0);
        }
        if (tree.pages.isEmpty()) {
            throw new Refused(TraceKind.UNREADABLE, "/Pages");
        }
        return tree.pages;
    }

    private void branch(COSDictionary node, int depth) throws Refused {
        inventory.step(1);
        if (depth > DEPTH || pages.size() > MOST_PAGES) {
            throw new Refused(TraceKind.TOO_MUCH, depth > DEPTH ? "/Pages: " + DEPTH : "> " + MOST_PAGES);
        }
        if (!seen.add(node)) {
            return;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null || node.containsKey(COSName.CONTENTS) || COSName.PAGE.equals(node.getItem(COSName.TYPE))) {
            pages.add(node);
        }
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                handDown(node, kid);
                branch(kid, depth + 1);
            }
        }
    }

    private static void handDown(COSDictionary node, COSDictionary kid) {
        for (COSName key : INHERITED) {
            COSBase value = node.getItem(key);
            if (value != null && !kid.containsKey(key)) {
                kid.setItem(key, value);
            }
        }
    }
}
