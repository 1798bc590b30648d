package org.gongkai.scan.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known about the entry that a text belongs to (所属条目的情况).
 *
 * @param open whether it is to be disclosed to everybody (主动公开)
 * @param masked whether its column asks for masked personal data
 * @param contacts telephone numbers (digits only) and mail addresses (lower case) that the organ itself publishes
 * @param formed the day on which it was made; documents replaced later may be cited
 * @param title its title; empty if there is none
 * @param files names of the files beside it
 */
public record Setting(
        boolean open, boolean masked, Set<String> contacts, LocalDate formed, String title, List<String> files) {

    /** Nothing known: what any public text must stand. */
    public static final Setting PUBLIC = new Setting(true, false, Set.of(), LocalDate.MAX, "", List.of());

    public Setting {
        contacts = Set.copyOf(contacts);
        files = List.copyOf(files);
    }
}
