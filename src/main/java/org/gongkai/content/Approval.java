package org.gongkai.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An approval that the review folder remembers (存档的批准), of the present text or of an earlier one.
 *
 * @param on the day of the approval
 * @param released when the text was to be released by its own header; nothing where its text was not kept
 * @param digest of the text
 */
public record Approval(LocalDate on, Optional<LocalDateTime> released, String digest) {}
