/** Documents of Word and workbooks (ECMA-376), read strictly ▸ their blocks as a reader of the document sees them. */
@NullMarked
package org.gongkai.intake.office;

import org.jspecify.annotations.NullMarked;
