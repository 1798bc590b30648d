/**
 * Letters on applications for information (依申请公开文书): an application of the register, the organ and the periods come in;
 * the letter on paper goes out, or what the register lacks for it. Pure; no letter is ever published.
 */
@NullMarked
package org.gongkai.letter;

import org.jspecify.annotations.NullMarked;
