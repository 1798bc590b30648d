/** Bytes ▸ what tells them from all others (摘要算法); every room, the auditor's too, has it from here. */
@NullMarked
package org.gongkai.hash;

import org.jspecify.annotations.NullMarked;
