/** Files for programs and spreadsheets (导出): the catalogue, the tables of reports, feeds, the search, the proofs of review. */
@NullMarked
package org.gongkai.press.export;

import org.jspecify.annotations.NullMarked;
