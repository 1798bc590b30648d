/**
 * The editors' office (办公室): a person's decision comes in; what is written into the editors' folder goes out: new
 * entries, corrections, steps of reviews, withdrawals. The only room that starts another program, OpenSSH's, to sign.
 */
@NullMarked
package org.gongkai.office;

import org.jspecify.annotations.NullMarked;
