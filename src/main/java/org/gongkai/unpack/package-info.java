/**
 * Unpacking (拆件): an attachment's bytes come in; what is in them goes out as typed records: the text that readers see,
 * the persons and organisations that its properties name, and what is hidden in it, each with its place inside the file.
 * Reads files; judges nothing. The home of PDFBox and of metadata-extractor. Whatever bytes come in, the outcome is a
 * value, and depends on nothing else.
 */
@NullMarked
package org.gongkai.unpack;

import org.jspecify.annotations.NullMarked;
