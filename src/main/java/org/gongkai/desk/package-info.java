/**
 * The reviewers' desk (审查台): an entry's file and a step come in; what is being decided is shown, and the file with the
 * step recorded goes out. Earlier records are kept. The home of java-diff-utils.
 */
@NullMarked
package org.gongkai.desk;

import org.jspecify.annotations.NullMarked;
