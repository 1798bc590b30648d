/** A file ▸ the same file without what programs write into it about persons and places (清理附件属性), and what that was. */
@NullMarked
package org.gongkai.unpack.clean;

import org.jspecify.annotations.NullMarked;
