/** Zip archives (压缩包), read strictly ▸ their members, and what stands between them. */
@NullMarked
package org.gongkai.unpack.zip;

import org.jspecify.annotations.NullMarked;
