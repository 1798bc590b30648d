package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;

/**
 * What remains of a withdrawn entry (撤回说明); it takes the place of its page. Made by the gate only.
 */
public sealed interface Tombstone permits Withdrawn {

    /** The source file, relative to the project folder. */
    String path();

    /** The source file's name without its extension, for the address that the page had. */
    String name();

    /** The column that it stood in. */
    Category category();

    /** The index number, which is never given again. */
    IndexNumber index();

    /** When it had been released, for the address that the page had. */
    LocalDateTime released();

    /** Whether it was withdrawn for secrecy: then nothing of it may be told, not even its file's name. */
    boolean secrecy();

    /** The title; nothing where it was withdrawn for secrecy. */
    Optional<String> title();

    /** Since when it is withdrawn. */
    LocalDate on();

    /** Why: the office's words, or the class of reason where it was withdrawn for secrecy. */
    String reason();
}
