package org.gongkai.fetch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that others wrote, as places below a folder of ours (站内路径). */
final class InnerPath {

    private static final Pattern NAME =
            Pattern.compile("[^\\\\\\p{Cntrl}/]{1,255}(?:/[^\\\\\\p{Cntrl}/]{1,255}){0,63}");
    private static final Pattern STEPS = Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?");

    private InnerPath() {}

    /** The place; nothing where the name leads elsewhere or cannot be used here. */
    static Optional<Path> in(Path folder, String name) {
        try {
            return NAME.matcher(name).matches() && !STEPS.matcher(name).matches()
                    ? Optional.of(folder.resolve(name))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
