/**
 * What an office did in a year, counted (工作台账的统计): the registers that it keeps for itself and the ledgers that it
 * publishes ▸ the tallies of the year, and what they say that is wrong.
 */
@NullMarked
package org.gongkai.activity;

import org.jspecify.annotations.NullMarked;
