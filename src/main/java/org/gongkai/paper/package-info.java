/**
 * Documents on paper (文书): paragraphs, tables and pictures come in, a file of Word goes out that looks as an official
 * document has to (GB/T 9704-2012). No author, no time: the same document is the same bytes.
 */
@NullMarked
package org.gongkai.paper;

import org.jspecify.annotations.NullMarked;
