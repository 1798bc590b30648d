package org.gongkai.bake;

import java.util.Optional;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;

/**
 * What a check came to (一次检查的结果).
 *
 * @param findings all that was found
 * @param account what became of the source files
 * @param undated why the days of release were not compared with a history; nothing if they were
 */
public record Checked(Findings findings, Account account, Optional<Wording> undated) {}
