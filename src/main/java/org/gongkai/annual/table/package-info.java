/**
 * The tables as they are written (表格读取): a file of figures, or grids of cells in a report's text, come in; every figure
 * with its place, and what cannot be read, go out. A notation gives grids and knows no form; what a grid is, is recognised after.
 */
@NullMarked
package org.gongkai.annual.table;

import org.jspecify.annotations.NullMarked;
