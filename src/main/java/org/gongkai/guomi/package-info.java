/**
 * SM2 with SM3 (国密): a key, a statement and a signature come in, whether they fit goes out. The arithmetic is that of
 * Bouncy Castle, which is not part of the program: none of its classes is asked for before there is a signature to verify,
 * and where it is not installed that is the answer.
 */
@NullMarked
package org.gongkai.guomi;

import org.jspecify.annotations.NullMarked;
