/** Prose: Markdown comes in, safe HTML goes out. */
@NullMarked
package org.gongkai.prose;

import org.jspecify.annotations.NullMarked;
