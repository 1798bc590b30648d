package org.gongkai.unpack.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.Xmp;
import org.jspecify.annotations.Nullable;

/** What a PDF holds beside its pages (文档目录): properties, embedded files, scripts, layers, form values. */
final class PdfCatalogue {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript Launch SubmitForm ImportData Rendition Movie Sound GoToR GoToE RichMediaExecute".split(" "));
    private static final int MOST_OBJECTS = 500_000;
    private static final int DEPTH = 60;
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final PdfPages pages;
    private final Inventory inventory;
    private final Set<COSBase> seen = new HashSet<>();

    private PdfCatalogue(PdfPages pages, Inventory inventory) {
        this.pages = pages;
        this.inventory = inventory;
    }

    /**
     * Reads what no page has told.
     *
     * @param pages which have been read: their annotations have had their turn
     */
    public static void read(PDDocument document, PdfPages pages, Inventory inventory) throws IOException {
        PdfCatalogue catalogue = new PdfCatalogue(pages, inventory);
        pages.told(document.getDocumentInformation().getCOSObject());
        catalogue.properties(document.getDocumentInformation());
        catalogue.layers(document);
        catalogue.objects(document.getDocument());
    }

    private void properties(PDDocumentInformation information) throws Refused {
        for (String key : information.getMetadataKeys()) {
            String value = information.getCustomMetadataValue(key);
            if (value == null || value.isBlank()) {
                continue;
            }
            switch (key) {
                case "Author" -> inventory.person("作者", "author", value);
                case "Company" -> inventory.organisation("单位", "company", value);
                case "Title", "Subject", "Keywords" ->
                    inventory.passageOrPath(new Wording("属性 " + key, "property " + key), value);
                case "Creator", "Producer" -> inventory.passage("属性 " + key, "property " + key, value);
                case "CreationDate", "ModDate", "Trapped" -> {}
                default -> {
                    if (!key.startsWith("PTEX.") && !key.equals("SourceModified")) {
                        inventory.trace(TraceKind.CUSTOM_DATA, "自定义属性", "custom property", key + "：" + value);
                    }
                }
            }
        }
    }

    /** Layers that are off when the file is opened. */
    private void layers(PDDocument document) throws Refused {
        COSDictionary root = document.getDocumentCatalog().getCOSObject();
        COSDictionary layers = root.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary start = layers == null ? null : layers.getCOSDictionary(COSName.D);
        COSArray off = start == null ? null : start.getCOSArray(COSName.OFF);
        for (int i = 0; off != null && i < off.size(); i++) {
            if (off.getObject(i) instanceof COSDictionary layer) {
                inventory.trace(TraceKind.HIDDEN_LAYER, "图层", "layer", string(layer, COSName.NAME));
            }
        }
        if (start != null && "OFF".equals(start.getNameAsString(COSName.BASE_STATE))) {
            inventory.trace(TraceKind.HIDDEN_LAYER, "图层", "layer", "BaseState OFF");
        }
    }

    /** Every object of the file, whatever leads to it. */
    private void objects(COSDocument document) throws IOException {
        List<COSObjectKey> keys =
                document.getXrefTable().keySet().stream().sorted().toList();
        if (keys.size() > MOST_OBJECTS) {
            throw new Refused(TraceKind.TOO_MUCH, keys.size() + " > " + MOST_OBJECTS);
        }
        COSDictionary trailer = document.getTrailer();
        look(trailer, 0);
        for (COSObjectKey key : keys) {
            COSObject object = document.getObjectFromPool(key);
            look(object == null ? null : object.getObject(), key.getNumber());
        }
    }

    /** A step into an object, and how deep. */
    private record Step(COSBase base, int depth) {}

    private void look(@Nullable COSBase first, long number) throws IOException {
        Deque<Step> ahead = new ArrayDeque<>();
        if (first != null) {
            ahead.push(new Step(first, 0));
        }
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            inventory.step(1);
            if (step.depth() > DEPTH) {
                throw new Refused(TraceKind.TOO_MUCH, "PDF: " + DEPTH);
            }
            COSBase base = step.base();
            if (base instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    next(array.get(i), step, ahead);
                }
            } else if (base instanceof COSDictionary dictionary && seen.add(dictionary)) {
                dictionary(dictionary);
                Wording place = new Wording("第" + number + "号对象", "object " + number);
                pages.rest(dictionary, place);
                if (!pages.told(dictionary)) {
                    PdfWords.tell(dictionary, inventory);
                }
                for (COSBase value : dictionary.getValues()) {
                    next(value, step, ahead);
                }
            }
        }
    }

    /** Objects that are referred to have their own turn. */
    private static void next(@Nullable COSBase value, Step step, Deque<Step> ahead) {
        if (value instanceof COSArray || value instanceof COSDictionary) {
            ahead.push(new Step(value, step.depth() + 1));
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        String type = name(dictionary, COSName.TYPE);
        String action = name(dictionary, COSName.S);
        if ((ACTIONS.contains(action) && !type.equals("Annot")) || dictionary.containsKey(COSName.JS)) {
            inventory.trace(TraceKind.SCRIPT, "动作", "action", action + " " + string(dictionary, COSName.JS));
        }
        if (dictionary.containsKey(COSName.EF)) {
            String file = string(dictionary, COSName.UF);
            inventory.trace(
                    TraceKind.EMBEDDED_FILE,
                    "嵌入文件",
                    "embedded file",
                    file.isEmpty() ? string(dictionary, COSName.F) : file);
        }
        if (dictionary.containsKey(XFA)) {
            inventory.trace(TraceKind.SCRIPT, "动态表单", "dynamic form", "XFA");
        }
        if (dictionary.containsKey(COSName.PIECE_INFO)) {
            COSDictionary kept = dictionary.getCOSDictionary(COSName.PIECE_INFO);
            List<String> programs = kept == null
                    ? List.of()
                    : kept.keySet().stream().map(COSName::getName).sorted().toList();
            inventory.trace(TraceKind.CUSTOM_DATA, "程序数据", "data of programs", kept == null ? "" : programs.toString());
        }
        if (dictionary instanceof COSStream stream && type.equals("Metadata")) {
            try (var in = stream.createInputStream()) {
                Xmp.read(in.readAllBytes(), inventory.in(new Wording("XMP", "XMP")));
            }
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }

    static String string(COSDictionary dictionary, COSName key) {
        COSBase value = dictionary.getDictionaryObject(key);
        return value instanceof COSString string
                ? string.getString()
                : value instanceof COSName name ? name.getName() : "";
    }
}
