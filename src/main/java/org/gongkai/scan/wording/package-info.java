/** Wording and punctuation of official documents (文字和标点) ▸ hits and safe corrections. */
@NullMarked
package org.gongkai.scan.wording;

import org.jspecify.annotations.NullMarked;
