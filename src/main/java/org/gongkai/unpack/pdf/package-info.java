/** PDF files (版式文件) ▸ the text of their pages, and what is hidden, covered or carried along. The home of PDFBox here. */
@NullMarked
package org.gongkai.unpack.pdf;

import org.jspecify.annotations.NullMarked;
