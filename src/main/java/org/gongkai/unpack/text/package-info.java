/** Text files, web pages and drawings in XML (文本、网页、矢量图) ▸ what they tell, and what in them acts or hides. */
@NullMarked
package org.gongkai.unpack.text;

import org.jspecify.annotations.NullMarked;
