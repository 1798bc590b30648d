/**
 * The editors' folder: the folder content/ comes in; manuscripts (header with positions, text, attachments) and the
 * site's own data go out.
 */
@NullMarked
package org.gongkai.content;

import org.jspecify.annotations.NullMarked;
