package org.gongkai.catalogue;

import java.util.List;
import org.gongkai.finding.Finding;

/**
 * Something that the office owes its readers (履职检查): a function of what is published and what was meant to be. What it
 * finds goes to the office only and changes nothing that is published.
 */
@FunctionalInterface
public interface Duty {

    /** What is neglected, in any order. */
    List<Finding> check(Holdings holdings);
}
