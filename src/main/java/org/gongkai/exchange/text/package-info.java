/** Records and a mapping ▸ CSV, XML or JSON as text, one record after the other. */
@NullMarked
package org.gongkai.exchange.text;

import org.jspecify.annotations.NullMarked;
