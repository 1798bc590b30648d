/**
 * The gate: a manuscript comes in; an entry goes out, or the manuscript is withheld with the reason, or it is in error.
 * The only maker of an {@link org.gongkai.review.Entry}. Pure: no file, no clock.
 */
@NullMarked
package org.gongkai.review;

import org.jspecify.annotations.NullMarked;
