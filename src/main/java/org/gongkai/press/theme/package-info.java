/** Templates and assets of the project, or those built in (主题), and what may be wrong with a template. */
@NullMarked
package org.gongkai.press.theme;

import org.jspecify.annotations.NullMarked;
