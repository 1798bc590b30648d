/**
 * Work on all cores: a list and what is to be done with each piece come in, the results in the same order go out; a piece
 * that nests too deep has an answer of its own.
 */
@NullMarked
package org.gongkai.crew;

import org.jspecify.annotations.NullMarked;
