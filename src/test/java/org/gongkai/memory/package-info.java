@NullMarked
package org.gongkai.memory;

import org.jspecify.annotations.NullMarked;
