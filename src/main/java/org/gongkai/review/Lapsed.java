package org.gongkai.review;

import java.time.LocalDate;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;

/** The gate's own kind of closure. */
record Lapsed(IndexNumber index, Category category, LocalDate on, LocalDate released) implements Closure {}
