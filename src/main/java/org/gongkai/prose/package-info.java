/**
 * Markdown text comes in, safe HTML goes out, with the headings for the table of contents and what was found wrong on
 * the way. The only home of commonmark-java.
 */
@NullMarked
package org.gongkai.prose;

import org.jspecify.annotations.NullMarked;
