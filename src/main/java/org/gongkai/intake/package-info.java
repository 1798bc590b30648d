/**
 * Taking in (收稿): a document of Word, a web page, a workbook, a table or a text, as offices have them, comes in; its paragraphs
 * and tables in their order go out, each with its place, and beside them all that was not taken. Reads files; knows no entry
 * and no report. Whatever bytes come in, the outcome is a value.
 */
@NullMarked
package org.gongkai.intake;

import org.jspecify.annotations.NullMarked;
