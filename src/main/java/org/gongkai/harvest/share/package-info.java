/** What organs publish ▸ what each of them gives to the whole, and the whole (汇总的值); all of it can be moved between machines. */
@NullMarked
package org.gongkai.harvest.share;

import org.jspecify.annotations.NullMarked;
