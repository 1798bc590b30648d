package org.gongkai.unpack.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** The code of a field in a docx (域代码, ECMA-376 part 1, 17.16): what it names, where it fetches its result. */
final class FieldCode {

    private static final Pattern LINK = Pattern.compile("(?i)\\bHYPERLINK\\s+(?:\\\\[a-z]\\s+)*\"([^\"]*)\"");
    private static final Pattern FETCHES = Pattern.compile(
            "(?i)\\b(INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|IMPORT|DATABASE|RD)\\s+(?:\\\\[a-z]\\s+)*[^\\\\\\s]");

    private FieldCode() {}

    static void tell(String code, Inventory inventory) throws Refused {
        Matcher link = LINK.matcher(code);
        while (link.find()) {
            FileLinks.tell(link.group(1).replace("\\\\", "\\"), inventory);
        }
        String rest = link.replaceAll("HYPERLINK");
        inventory.passage("域代码", "field code", rest);
        if (FETCHES.matcher(rest).find()) {
            inventory.trace(TraceKind.EXTERNAL_LINK, "域代码", "field code", rest);
        } else if (FileLinks.local(rest.replace("\\\\", "\\"))) {
            inventory.trace(TraceKind.LOCAL_PATH, "域代码", "field code", rest);
        }
    }
}
