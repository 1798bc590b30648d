package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.TraceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF draws (页面和其他图形): its pages with their annotations, then every form, pattern and glyph that no page
 * drew, and every page that hangs in no tree.
 */
final class PdfPages {

    private static final COSName CHAR_PROCS = COSName.getPDFName("CharProcs");

    private final PDDocument document;
    private final Inventory inventory;
    private final COSDictionary defaults;
    private final IdentityHashMap<COSStream, COSStream> painted = new IdentityHashMap<>();
    private final Set<COSBase> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfPages(PDDocument document, Inventory inventory) {
        this.document = document;
        this.inventory = inventory;
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary resources = form == null ? null : form.getCOSDictionary(COSName.DR);
        this.defaults = resources == null ? new COSDictionary() : resources;
    }

    /** Reads every page; what is returned reads the objects that no page draws. */
    public static PdfPages read(PDDocument document, Inventory inventory) throws IOException {
        PdfPages pages = new PdfPages(document, inventory);
        List<COSDictionary> all = PdfTree.pages(document.getDocumentCatalog().getCOSObject(), inventory);
        for (int i = 0; i < all.size(); i++) {
            Inventory here = inventory.in(new Wording("第" + (i + 1) + "页", "page " + (i + 1)));
            pages.page(all.get(i), here);
            PdfAnnotations.read(all.get(i), pages, here);
        }
        return pages;
    }

    private void page(COSDictionary page, Inventory here) throws IOException {
        drawn.add(page);
        COSDictionary plain = new COSDictionary(page);
        plain.removeItem(COSName.KIDS);
        PdfEngine.draws(plain, page.getDictionaryObject(COSName.CONTENTS));
        PdfEngine engine = new PdfEngine(plain, painted, here);
        here.passage(Wording.NONE, engine.text(document));
        engine.tell();
    }

    /** Whether a dictionary has had its turn as part of a page. */
    boolean told(COSBase part) {
        return !drawn.add(part);
    }

    /** The text of a content that stands by itself, once. */
    void content(COSStream content, @Nullable COSDictionary resources, Inventory at) throws IOException {
        if (!painted.containsKey(content)) {
            painted.put(content, content);
            COSDictionary page = PdfEngine.page(content, resources == null ? defaults : resources);
            at.passage(Wording.NONE, new PdfEngine(page, painted, at).text(document));
        }
    }

    /** An object that may draw something, if no page drew it. */
    void rest(COSDictionary object, Wording place) throws IOException {
        Inventory at = inventory.in(place);
        COSDictionary procs = object.getCOSDictionary(CHAR_PROCS);
        if (procs != null) {
            COSDictionary resources = object.getCOSDictionary(COSName.RESOURCES);
            for (COSName glyph : procs.keySet()) {
                if (procs.getDictionaryObject(glyph) instanceof COSStream proc) {
                    content(proc, resources, at);
                }
            }
        }
        boolean form = COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))
                || object.getInt(COSName.PATTERN_TYPE) == 1
                || object.containsKey(COSName.BBOX);
        if (object instanceof COSStream stream && form) {
            content(stream, null, at);
        } else if (page(object) && drawn.add(object)) {
            lost(object, at);
        }
    }

    private static boolean page(COSDictionary object) {
        COSBase contents = object.getDictionaryObject(COSName.CONTENTS);
        return COSName.PAGE.equals(object.getCOSName(COSName.TYPE))
                || (contents instanceof COSStream
                        && (object.containsKey(COSName.MEDIA_BOX) || object.containsKey(COSName.RESOURCES)))
                || (contents instanceof COSArray && object.containsKey(COSName.MEDIA_BOX));
    }

    /** A page that was taken out of the tree and is still in the file. */
    private void lost(COSDictionary page, Inventory at) throws IOException {
        COSDictionary resources = page.getCOSDictionary(COSName.RESOURCES);
        COSDictionary plain = new COSDictionary();
        plain.setItem(COSName.RESOURCES, resources == null ? defaults : resources);
        PdfEngine.draws(plain, page.getDictionaryObject(COSName.CONTENTS));
        String text = new PdfEngine(plain, painted, at).text(document);
        at.words(TraceKind.HIDDEN_TEXT, new Wording("不在页面之列的一页", "a page that is not shown"), text);
    }
}
