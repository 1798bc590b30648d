/**
 * The journey as a list of stations (全程): all that was read ▸ gate ▸ catalogue ▸ duties ▸ annual reports ▸ plan ▸ the edition
 * that the press prints, each with its findings.
 */
@NullMarked
package org.gongkai.journey;

import org.jspecify.annotations.NullMarked;
