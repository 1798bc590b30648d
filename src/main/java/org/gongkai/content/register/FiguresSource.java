package org.gongkai.content.register;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What the figures of a year's report were read from (统计数据的来源): a file of figures, or a text whose tables hold them. */
public interface FiguresSource {

    /** The year of the report. */
    int year();

    /** Of the file, relative to the project folder, with {@code /}. */
    String path();

    /** A finding at a place in it, with the source line. */
    Finding finding(Rule rule, Place place, Wording message, Wording hint);
}
