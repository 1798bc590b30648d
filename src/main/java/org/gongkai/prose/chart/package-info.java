/** The CSV beside a text comes in, a chart of its numbers goes out, or which cell is wrong and what to write there (数据图). */
@NullMarked
package org.gongkai.prose.chart;

import org.jspecify.annotations.NullMarked;
