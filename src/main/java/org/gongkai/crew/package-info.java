/** Many hands: a list of work and a task come in, the results in the same order go out; each piece within its limits. */
@NullMarked
package org.gongkai.crew;

import org.jspecify.annotations.NullMarked;
