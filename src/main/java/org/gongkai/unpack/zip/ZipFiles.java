package org.gongkai.unpack.zip;

import java.nio.charset.StandardCharsets;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** A zip archive as attachment (压缩包): each member is looked into, further archives in it are not accepted. */
public final class ZipFiles {

    private static final int NAME_BYTES = 200;

    private ZipFiles() {}

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        if (!inventory.outermost()) {
            throw new Refused(TraceKind.NESTED_ARCHIVE, "zip");
        }
        Archive archive = Archive.of(bytes, inventory);
        for (Archive.Member member : archive.members()) {
            String name = member.name();
            inventory.passage("成员名", "member's name", name);
            if (unsafe(name)) {
                inventory.trace(TraceKind.UNSAFE_NAME, "成员名", "member's name", name);
                continue;
            }
            inventory.in(name).nested(name, archive.open(member));
        }
    }

    private static boolean unsafe(String name) {
        boolean odd = name.codePoints()
                .anyMatch(c -> c == '\\'
                        || c == ':'
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || c == 0xFFFD);
        if (odd || name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.isBlank() || part.startsWith(".") || part.endsWith(" ") || part.endsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
