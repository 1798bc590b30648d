/** Documents of Office Open XML (办公文档) ▸ their text, and what is changed, commented, hidden or kept in them. */
@NullMarked
package org.gongkai.unpack.office;

import org.jspecify.annotations.NullMarked;
