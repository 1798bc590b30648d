package org.gongkai.serve.lists;

import java.util.Map;
import org.gongkai.finding.Severity;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** What is shown where one of the site's own data files cannot be read (读不懂站点数据). */
final class Unreadable {

    private Unreadable() {}

    static Reply.Page page(OpenProject project, State state) {
        return new Reply.Page(
                "unreadable.peb",
                "读不懂站点数据",
                Map.of(
                        "findings",
                        FindingLine.of(
                                project.folder(),
                                state.findings().sorted().stream()
                                        .filter(one -> one.severity() == Severity.BLOCK)
                                        .toList())));
    }
}
