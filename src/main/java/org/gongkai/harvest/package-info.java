/** A list of organs ▸ one site of a province (省级汇总): what each has published is read, audited, merged and printed. */
@NullMarked
package org.gongkai.harvest;

import org.jspecify.annotations.NullMarked;
