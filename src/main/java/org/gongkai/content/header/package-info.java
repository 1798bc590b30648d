/**
 * The head of a text ▸ typed values and its review record (文件头和审查记录).
 */
@NullMarked
package org.gongkai.content.header;

import org.jspecify.annotations.NullMarked;
