/** Options that several commands share (选项): the instant, the language, the form of findings. */
@NullMarked
package org.gongkai.cli.option;

import org.jspecify.annotations.NullMarked;
