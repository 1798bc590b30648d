/** Tables of spreadsheets: cells come in, CSV text (RFC 4180) or a workbook goes out; and CSV is read, every cell with its place. */
@NullMarked
package org.gongkai.tables;

import org.jspecify.annotations.NullMarked;
