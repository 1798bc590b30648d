/** A document that was taken in (来稿): blocks with their places, and the Markdown that says the same. */
@NullMarked
package org.gongkai.intake.document;

import org.jspecify.annotations.NullMarked;
