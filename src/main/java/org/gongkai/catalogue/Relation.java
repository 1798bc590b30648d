package org.gongkai.catalogue;

import java.util.List;
import org.gongkai.review.Entry;

/**
 * One kind of connection of an entry with others (关联).
 *
 * @param label what the others are to it: 解读, 原文, 被废止 …
 * @param others by the order of the catalogue
 */
public record Relation(String label, List<Entry> others) {}
