/** What a command says and asks (终端): findings in their forms, progress, failures, questions; and its exit codes. */
@NullMarked
package org.gongkai.cli.terminal;

import org.jspecify.annotations.NullMarked;
