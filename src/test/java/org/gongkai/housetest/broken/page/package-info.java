/** Short. */
@NullMarked
package org.gongkai.housetest.broken.page;

import org.jspecify.annotations.NullMarked;
