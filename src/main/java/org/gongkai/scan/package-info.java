/**
 * The scanners (文字查验): text with positions comes in; findings go out. Marks of secrecy, personal data, hidden
 * characters, wording. Pure; knows the gate only to stand at it.
 */
@NullMarked
package org.gongkai.scan;

import org.jspecify.annotations.NullMarked;
