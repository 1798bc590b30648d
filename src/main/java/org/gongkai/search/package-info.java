/** The index of the search (检索): the texts of published entries come in, the bytes of its shards go out. */
@NullMarked
package org.gongkai.search;

import org.jspecify.annotations.NullMarked;
