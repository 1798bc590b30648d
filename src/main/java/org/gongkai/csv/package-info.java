/** Tables for spreadsheets: cells come in, CSV text (RFC 4180) goes out. */
@NullMarked
package org.gongkai.csv;

import org.jspecify.annotations.NullMarked;
