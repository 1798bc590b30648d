package org.gongkai.unpack.office;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** The relationships of a part of an Office document (关系部件, ECMA-376 part 2): what it is linked to. */
final class PartRelations {

    /** @param type the last word of the relationship's type */
    record Relation(String id, String type, String target, boolean external) {}

    private PartRelations() {}

    public static List<Relation> read(byte[] bytes, Inventory inventory) throws Refused {
        List<Relation> relations = new ArrayList<>();
        XmlEvents.read(bytes, inventory, element -> {
            if (element.name().equals("Relationship")) {
                String type = element.attribute("Type");
                relations.add(new Relation(
                        element.attribute("Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        element.attribute("Target"),
                        element.attribute("TargetMode").equalsIgnoreCase("External")));
            }
        });
        return relations;
    }

    /** FileLinks of readers are let be; whatever the program itself would fetch, and paths of machines, are told. */
    static void check(List<Relation> relations, Inventory inventory) throws Refused {
        for (Relation one : relations) {
            String target = one.target();
            if (one.type().equals("attachedTemplate")) {
                inventory.trace(TraceKind.LOCAL_PATH, "模板", "template", target);
            } else if (one.external() && FileLinks.local(target)) {
                inventory.trace(TraceKind.LOCAL_PATH, "链接", "link", target);
            } else if (one.external() && !one.type().equals("hyperlink")) {
                inventory.trace(TraceKind.EXTERNAL_LINK, "外部来源", "external source", target);
            } else if (one.external()) {
                link(target, inventory);
            }
        }
    }

    private static void link(String target, Inventory inventory) throws Refused {
        if (FileLinks.ordinary(target) || target.startsWith("#")) {
            inventory.passage("链接", "link", Telling.address(target));
        } else {
            inventory.trace(TraceKind.EXTERNAL_LINK, "链接", "link", target);
        }
    }
}
