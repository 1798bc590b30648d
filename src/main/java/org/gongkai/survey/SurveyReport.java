package org.gongkai.survey;

import java.util.List;
import org.gongkai.finding.Finding;

/**
 * What a survey found (普查结果).
 *
 * @param findings sorted; of each kind the first, and how many more there are
 * @param appraisals one for each thing that is looked for, in a fixed order
 * @param files that were seen
 * @param pages among them
 */
public record SurveyReport(List<Finding> findings, List<Appraisal> appraisals, int files, int pages) {

    public SurveyReport {
        findings = List.copyOf(findings);
        appraisals = List.copyOf(appraisals);
    }
}
