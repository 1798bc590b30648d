package org.gongkai.audit;

import java.util.List;
import org.gongkai.finding.Finding;

/** One look at a published site (核验项). */
@FunctionalInterface
interface Check {

    /** What is wrong, in any order. */
    List<Finding> check(Published site);
}
