/** A place in the list ▸ what an organ has published there, in limits, whatever it holds (读取). */
@NullMarked
package org.gongkai.harvest.reading;

import org.jspecify.annotations.NullMarked;
