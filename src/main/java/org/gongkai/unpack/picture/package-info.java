/** Pictures (图片) ▸ what cameras and programs wrote beside them. The home of metadata-extractor. */
@NullMarked
package org.gongkai.unpack.picture;

import org.jspecify.annotations.NullMarked;
