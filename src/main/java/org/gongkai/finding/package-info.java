/** The ground floor: a place, a finding, a rule with its legal source; nothing comes in, everybody builds on it. */
@NullMarked
package org.gongkai.finding;

import org.jspecify.annotations.NullMarked;
