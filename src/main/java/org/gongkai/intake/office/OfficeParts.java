package org.gongkai.intake.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.zip.Archive;

/**
 * The parts of an office document (开放打包约定): found by their relations. Nothing outside the file is ever opened; what is
 * linked from outside is known by its relation alone.
 */
final class OfficeParts {

    private final Map<String, Archive.Member> members = new HashMap<>();
    private final Archive archive;
    private final Inventory limits;
    private final String main;

    private OfficeParts(Archive archive, Inventory limits) throws Refused {
        this.archive = archive;
        this.limits = limits;
        archive.members().forEach(member -> members.put(member.name(), member));
        this.main = related("", "officeDocument").findFirst().orElse("");
    }

    /**
     * A relation of a part.
     *
     * @param type the last word of its type
     * @param target name of the part, or an address outside
     */
    record Relation(String id, String type, String target, boolean external) {}

    /**
     * Opens a document.
     *
     * @param folder of the main part, which tells the kinds apart
     */
    static OfficeParts open(byte[] bytes, String folder, Inventory limits) throws Refused {
        OfficeParts parts = new OfficeParts(Archive.of(bytes, limits), limits);
        if (!parts.main.startsWith(folder)) {
            throw new Refused(TraceKind.OTHER_CONTENT, "≠ " + folder);
        }
        return parts;
    }

    /** The root of the main part. */
    XmlElement mainPart() throws Refused {
        return part(main).orElseThrow(() -> new Refused(TraceKind.UNREADABLE, main));
    }

    String mainName() {
        return main;
    }

    /** A part as it is. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared and never changed
    record Named(String name, byte[] bytes) {}

    /** The bytes of a part, where there is one of that name. */
    Optional<Named> named(String name) throws Refused {
        Archive.Member member = members.get(name);
        return member == null ? Optional.empty() : Optional.of(new Named(name, archive.open(member)));
    }

    /** The root of a part, where there is one of that name. */
    Optional<XmlElement> part(String name) throws Refused {
        Archive.Member member = members.get(name);
        return member == null ? Optional.empty() : Optional.of(XmlElement.read(archive.open(member), limits));
    }

    /** The first part to which the main part has a relation of this type. */
    Optional<XmlElement> beside(String type) throws Refused {
        Optional<String> name = related(main, type).findFirst();
        return name.isEmpty() ? Optional.empty() : part(name.get());
    }

    /** The parts to which a part has relations of this type. */
    Stream<String> related(String part, String type) throws Refused {
        return relations(part).values().stream()
                .filter(one -> one.type().equals(type) && !one.external())
                .map(Relation::target)
                .sorted();
    }

    /** The relations of a part, by their ids; those of the whole for "". */
    Map<String, Relation> relations(String part) throws Refused {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> relations = new HashMap<>();
        Optional<XmlElement> root = part(folder + "_rels/" + part.substring(slash) + ".rels");
        root.stream().flatMap(one -> one.all("Relationship")).forEach(one -> {
            String type = one.attribute("Type");
            boolean external = one.attribute("TargetMode").equalsIgnoreCase("External");
            String target = one.attribute("Target");
            relations.put(
                    one.attribute("Id"),
                    new Relation(
                            one.attribute("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolved(folder, target),
                            external));
        });
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String at = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            at = at.substring(0, at.lastIndexOf('/', Math.max(0, at.length() - 2)) + 1);
        }
        return at + rest;
    }
}
