/** Plain texts and tables of separated values (纯文本、CSV) ▸ their lines as paragraphs, their cells as tables. */
@NullMarked
package org.gongkai.intake.text;

import org.jspecify.annotations.NullMarked;
