/**
 * The figures that the site knows itself (站点自己数出的数字): catalogue and registers come in; figures with what is behind
 * them, what differs in a report, and the draft of a file of figures go out.
 */
@NullMarked
package org.gongkai.annual.count;

import org.jspecify.annotations.NullMarked;
