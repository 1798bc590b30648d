/** Tables of spreadsheets: cells come in, CSV text (RFC 4180) goes out; and the reverse, every cell with its place. */
@NullMarked
package org.gongkai.csv;

import org.jspecify.annotations.NullMarked;
