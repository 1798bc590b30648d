package org.gongkai.unpack.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses in a file (链接): those that a reader follows, and those that tell of a machine or fetch something. */
public final class FileLinks {

    /** A path of a machine: a drive, a share, a home folder. */
    private static final Pattern LOCAL =
            Pattern.compile("(?i)(?<![a-z0-9])[a-z]:[\\\\/](?![\\\\/])|\\\\\\\\[^\\\\\\s]|file:|/users/|/home/");

    /** How an address is reached, but for a telephone, which a reader calls. */
    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(?!tel:)[a-z][a-z0-9+.-]+:(?![0-9])");

    private FileLinks() {}

    /** Whether a path of a machine stands in a text. */
    public static boolean local(CharSequence text) {
        return LOCAL.matcher(text).find();
    }

    public static boolean ordinary(String target) {
        String lower = target.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("mailto:");
    }

    /** An address in a PDF or a field: one that says nothing of how it is reached is a reader's too. */
    public static void tell(String target, Inventory inventory) throws Refused {
        String readable = Telling.address(target);
        if (local(target) || local(readable)) {
            inventory.trace(TraceKind.LOCAL_PATH, "链接", "link", readable);
        } else if (target.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            inventory.trace(TraceKind.SCRIPT, "链接", "link", readable);
        } else if (SCHEME.matcher(target).lookingAt() && !ordinary(target)) {
            inventory.trace(TraceKind.EXTERNAL_LINK, "链接", "link", readable);
        } else {
            inventory.passage("链接", "link", readable);
        }
    }
}
