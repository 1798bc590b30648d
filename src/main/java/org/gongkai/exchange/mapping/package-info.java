/** A mapping file ▸ what a platform wants: form, names, code tables, forms of dates (映射文件). */
@NullMarked
package org.gongkai.exchange.mapping;

import org.jspecify.annotations.NullMarked;
