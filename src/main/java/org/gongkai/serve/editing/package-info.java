/** Writing at the desk (写稿): a text of the editors' folder ▸ a form, and what is typed into it ▸ the same plain file. */
@NullMarked
package org.gongkai.serve.editing;

import org.jspecify.annotations.NullMarked;
