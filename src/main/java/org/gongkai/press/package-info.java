/** The press: the page plan comes in, files go out; templates, feeds, exports, the swap of folders. */
@NullMarked
package org.gongkai.press;

import org.jspecify.annotations.NullMarked;
