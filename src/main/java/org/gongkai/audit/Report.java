package org.gongkai.audit;

import java.util.List;
import org.gongkai.finding.Finding;

/**
 * What an audit found and how much it looked at (核验结果).
 *
 * @param findings sorted by path, line, column and rule; paths are relative to the site
 * @param files regular files in the folder
 * @param pages HTML pages among them
 * @param entries rows of the catalogue
 * @param links addresses of any kind in the pages
 */
public record Report(List<Finding> findings, int files, int pages, int entries, int links) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** The same with other findings. */
    public Report with(List<Finding> others) {
        return new Report(others, files, pages, entries, links);
    }
}
