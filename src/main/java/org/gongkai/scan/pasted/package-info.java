/** What pasted text became on the page and was not meant to (粘贴的文字) ▸ hits, and corrections where the right form is certain. */
@NullMarked
package org.gongkai.scan.pasted;

import org.jspecify.annotations.NullMarked;
