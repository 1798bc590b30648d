/**
 * PDF files (PDF 排印): a page in HTML and a font of the project come in, a file in PDF/A-2a and PDF/UA-1 goes out. The setting
 * is that of openhtmltopdf, which is not part of the program: none of its classes is asked for where a project does not want
 * PDF files, and where it is wanted and not installed a finding says so.
 */
@NullMarked
package org.gongkai.pdf;

import org.jspecify.annotations.NullMarked;
