package org.gongkai.unpack.office;

import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/**
 * The words that a part of an Office document keeps in its attributes and comments (属性值中的文字): watermarks, drop-down
 * items, default texts, prompts, alternative texts, names. Stands before the part's own reader; each value is told once in
 * a document.
 */
final class PartWords implements XmlEvents.Listener {

    /** Attributes that are words for readers, by element and attribute, or by attribute alone: all are taken. */
    private static final Map<String, Wording> NAMED = Telling.named("""
            水印或艺术字 | watermark or word art | textpath string
            下拉选项 | drop-down item | listItem displayText, listItem value, listEntry val, item val
            表单域默认文字 | default of a form field | default val
            表单域提示 | tooltip of a form field | statusText val, helpText val
            内容控件 | content control | alias val, tag val
            替代文字 | alternative text | descr, title, alt, tblCaption val, tblDescription val
            链接提示 | tooltip of a link | tooltip, screenTip
            数据验证 | validation | prompt, promptTitle, error, errorTitle
            """);

    private static final Set<String> PATHS = Set.of("descr", "title", "alt", "name", "href", "src");

    private final XmlEvents.Listener reader;
    private final Inventory inventory;
    private final Set<String> told;

    /**
     * @param reader of the part, who knows where in it something stands
     * @param told takes the values that have been told
     */
    PartWords(XmlEvents.Listener reader, Inventory inventory, Set<String> told) {
        this.reader = reader;
        this.inventory = inventory;
        this.told = told;
    }

    @Override
    public void start(XmlEvents.Element element) throws Refused {
        reader.start(element);
        element.attributes((attribute, value) -> attribute(element.name(), attribute, value));
    }

    private void attribute(String element, String attribute, String value) throws Refused {
        Wording named = NAMED.getOrDefault(element + " " + attribute, NAMED.getOrDefault(attribute, Wording.NONE));
        if (value.isBlank() || (named.isEmpty() && !Telling.tells(value) && !attribute.equals("formatCode"))) {
            return;
        }
        if (!told.add(attribute + " " + value)) {
            return;
        }
        Inventory at = inventory.in(reader.here());
        switch (attribute) {
            case "instr" -> FieldCode.tell(value, at);
            case "formatCode" ->
                at.passage("数字格式", "number format", NumberFormat.of(value).words());
            default -> {
                Wording place = named.isEmpty()
                        ? new Wording("属性值 " + element + "/" + attribute, "value " + element + "/" + attribute)
                        : named;
                at.passage(place, Telling.address(value));
                if (PATHS.contains(attribute) && FileLinks.local(value)) {
                    at.trace(TraceKind.LOCAL_PATH, place, value);
                }
            }
        }
    }

    @Override
    public void text(String text) throws Refused {
        reader.text(text);
    }

    @Override
    public void end(String name) throws Refused {
        reader.end(name);
    }

    @Override
    public void comment(String text) throws Refused {
        inventory.in(reader.here()).passage("XML 注释", "XML comment", text);
    }
}
