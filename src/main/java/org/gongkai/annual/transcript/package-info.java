/**
 * Transcribing (誊录): the tables and paragraphs of a report that was taken in come in; a file of figures, each with where it was read,
 * and the chapters of its text go out. What is uncertain says so, and nothing is made up.
 */
@NullMarked
package org.gongkai.annual.transcript;

import org.jspecify.annotations.NullMarked;
