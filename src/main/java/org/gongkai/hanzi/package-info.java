/** A character ▸ the Chinese character for which it stands (汉字): facts of Unicode. Knows no other room. */
@NullMarked
package org.gongkai.hanzi;

import org.jspecify.annotations.NullMarked;
