package org.gongkai.unpack.office;

import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** The properties of an Office document (文档属性): who made it, for whom, from which template. */
final class OfficeProperties implements XmlEvents.Listener {

    private final Inventory inventory;
    private final StringBuilder text = new StringBuilder();
    private String custom = "";

    private OfficeProperties(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        XmlEvents.read(bytes, inventory, new OfficeProperties(inventory));
    }

    @Override
    public void start(XmlEvents.Element element) {
        text.setLength(0);
        if (element.name().equals("property")) {
            custom = element.attribute("name");
        }
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void end(String name) throws Refused {
        String value = text.toString();
        text.setLength(0);
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "creator" -> inventory.person("作者", "author", value);
            case "lastModifiedBy" -> inventory.person("最后保存者", "last saved by", value);
            case "Manager" -> inventory.person("经理", "manager", value);
            case "Company" -> inventory.organisation("单位", "company", value);
            case "Template" -> template(value);
            case "HyperlinkBase" -> inventory.trace(TraceKind.LOCAL_PATH, "超链接基础", "hyperlink base", value);
            case "AppVersion", "created", "modified", "revision", "version", "lastPrinted" -> {
                if (Telling.tells(value) && !value.matches("[-0-9T:.Z+]+")) {
                    inventory.passage("属性 " + name, "property " + name, value);
                }
            }
            default -> {
                if (custom.isEmpty()) {
                    inventory.passage("属性 " + name, "property " + name, value);
                } else if (custom.startsWith("KSO") || custom.equals("ICV")) {
                    inventory.passage("属性 " + custom, "property " + custom, value);
                } else {
                    inventory.trace(TraceKind.CUSTOM_DATA, "自定义属性", "custom property", custom + "：" + value);
                }
            }
        }
    }

    /** The templates that Office ships say nothing; any other name or path does. */
    private void template(String value) throws Refused {
        if (!value.matches("Normal(\\.dotm|\\.dot|\\.wpt)?|Office Theme|wpsoffice|WPS Office")) {
            inventory.trace(TraceKind.LOCAL_PATH, "模板", "template", value);
        }
    }
}
