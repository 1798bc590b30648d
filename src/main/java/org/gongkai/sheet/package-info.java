/** The office's own pages (办公用表): a title and what stands below it ▸ a page to read, to print and to file; never published. */
@NullMarked
package org.gongkai.sheet;

import org.jspecify.annotations.NullMarked;
