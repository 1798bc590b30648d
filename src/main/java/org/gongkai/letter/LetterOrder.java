package org.gongkai.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What letter is wanted (要写的文书).
 *
 * @param on the day of the letter, where one is given
 * @param today the day of one on which neither the order nor the register says anything
 * @param days working days for a correction or of an extension, where they are given
 */
public record LetterOrder(
        LetterKind kind, Optional<LocalDate> on, LocalDate today, Optional<Integer> days, Addressee addressee) {}
