/** Reviews at the desk (审查): a text and a person ▸ exactly what is decided, the step, its signature. */
@NullMarked
package org.gongkai.serve.reviewing;

import org.jspecify.annotations.NullMarked;
