/** The text as scanners see it (文字): without what is invisible or only markup, with the place of every character. */
@NullMarked
package org.gongkai.scan.letters;

import org.jspecify.annotations.NullMarked;
