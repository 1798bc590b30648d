/** Marks of secrecy and of internal use (密级和内部标志) in text ▸ hits. */
@NullMarked
package org.gongkai.scan.secrecy;

import org.jspecify.annotations.NullMarked;
