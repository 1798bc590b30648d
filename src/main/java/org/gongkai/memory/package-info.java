/** What functions of values gave before (记忆): value ▸ the same value, without asking the function again. */
@NullMarked
package org.gongkai.memory;

import org.jspecify.annotations.NullMarked;
