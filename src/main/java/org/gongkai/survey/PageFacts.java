package org.gongkai.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.gongkai.finding.Finding;

/**
 * What is kept of a page once it was read (页面的要点).
 *
 * @param names key of a block or an item ▸ the words by which a link or a heading of this page names it
 * @param newest the newest day of the items that it lists
 * @param items dated items that it lists
 * @param scripted whether nothing can be read without its scripts
 */
record PageFacts(
        String path,
        String title,
        NavigableMap<String, String> names,
        Optional<LocalDate> newest,
        int items,
        boolean scripted,
        Map<String, String> tags,
        List<Finding> findings) {}
