/** Values ▸ JSON text and back: maps, lists, strings, whole numbers and truth values, nothing else. */
@NullMarked
package org.gongkai.json;

import org.jspecify.annotations.NullMarked;
