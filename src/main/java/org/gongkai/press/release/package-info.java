/** The folder of the site (发布): what is written into a fresh one, its inspection, the swap, the lock. */
@NullMarked
package org.gongkai.press.release;

import org.jspecify.annotations.NullMarked;
