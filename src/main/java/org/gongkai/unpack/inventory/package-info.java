/** What is found in a file (清点单): traces, names and texts, each with its place, counted so that no file costs more than it may. */
@NullMarked
package org.gongkai.unpack.inventory;

import org.jspecify.annotations.NullMarked;
