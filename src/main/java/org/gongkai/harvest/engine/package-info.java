/** Work on each of many things, and one value merged of all ▸ where it is done (引擎): threads here, others by ServiceLoader. */
@NullMarked
package org.gongkai.harvest.engine;

import org.jspecify.annotations.NullMarked;
