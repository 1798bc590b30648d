package org.gongkai.catalogue;

import java.util.List;
import org.gongkai.finding.Finding;

/** Whether what belongs to one project is complete and in time (项目各环节). */
public final class ProjectDuties implements Duty {

    @Override
    public List<Finding> check(Holdings holdings) {
        return holdings.catalogue()
                .projects()
                .check(holdings.today(), holdings.site().domain(), holdings.unsettled());
    }
}
