/** Working days (工作日): the yearly notices come in; deadlines go out, provisional where a notice is missing. Pure. */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
