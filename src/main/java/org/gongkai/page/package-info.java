/** The page plan: the catalogue comes in; which pages there are, at which addresses, goes out. The one home of addresses. Pure. */
@NullMarked
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
