/** What readers take away (文件下载、汇编): a page as its template is given it comes in, a file of Word with the same text goes out. */
@NullMarked
package org.gongkai.press.takeaway;

import org.jspecify.annotations.NullMarked;
