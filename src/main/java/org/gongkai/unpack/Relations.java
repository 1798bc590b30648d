package org.gongkai.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The relationships of a part of an Office document (关系部件, ECMA-376 part 2): what it is linked to. */
final class Relations {

    /** A path of a machine: a drive, a share, a home folder. */
    static final Pattern LOCAL =
            Pattern.compile("(?i)(?<![a-z0-9])[a-z]:[\\\\/](?![\\\\/])|\\\\\\\\[^\\\\\\s]|file:|/users/|/home/");

    /** How an address is reached, but for a telephone, which a reader calls. */
    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(?!tel:)[a-z][a-z0-9+.-]+:(?![0-9])");

    /** @param type the last word of the relationship's type */
    record Relation(String id, String type, String target, boolean external) {}

    private Relations() {}

    static List<Relation> read(byte[] bytes, Inventory inventory) throws Refused {
        List<Relation> relations = new ArrayList<>();
        Xml.read(bytes, inventory, element -> {
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

    /** Links of readers are let be; whatever the program itself would fetch, and paths of machines, are told. */
    static void check(List<Relation> relations, Inventory inventory) throws Refused {
        for (Relation one : relations) {
            String target = one.target();
            if (one.type().equals("attachedTemplate")) {
                inventory.trace(Kind.LOCAL_PATH, "模板", "template", target);
            } else if (one.external() && LOCAL.matcher(target).find()) {
                inventory.trace(Kind.LOCAL_PATH, "链接", "link", target);
            } else if (one.external() && !one.type().equals("hyperlink")) {
                inventory.trace(Kind.EXTERNAL_LINK, "外部来源", "external source", target);
            } else if (one.external()) {
                link(target, inventory);
            }
        }
    }

    private static void link(String target, Inventory inventory) throws Refused {
        if (ordinary(target) || target.startsWith("#")) {
            inventory.passage("链接", "link", Telling.address(target));
        } else {
            inventory.trace(Kind.EXTERNAL_LINK, "链接", "link", target);
        }
    }

    private static boolean ordinary(String target) {
        String lower = target.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("mailto:");
    }

    /** An address in a PDF or a field: one that says nothing of how it is reached is a reader's too. */
    static void address(String target, Inventory inventory) throws Refused {
        String readable = Telling.address(target);
        if (LOCAL.matcher(target).find() || LOCAL.matcher(readable).find()) {
            inventory.trace(Kind.LOCAL_PATH, "链接", "link", readable);
        } else if (target.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            inventory.trace(Kind.SCRIPT, "链接", "link", readable);
        } else if (SCHEME.matcher(target).lookingAt() && !ordinary(target)) {
            inventory.trace(Kind.EXTERNAL_LINK, "链接", "link", readable);
        } else {
            inventory.passage("链接", "link", readable);
        }
    }
}
