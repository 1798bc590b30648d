/** The command line: arguments come in, an exit code goes out. The home of picocli and of the only {@code System.exit}. */
@NullMarked
package org.gongkai.cli;

import org.jspecify.annotations.NullMarked;
