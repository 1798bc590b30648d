/** A published release and a mapping file ▸ its records in the form of a platform (交换). Reads and writes through its callers. */
@NullMarked
package org.gongkai.exchange;

import org.jspecify.annotations.NullMarked;
