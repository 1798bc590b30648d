package org.gongkai.cli;

import java.util.List;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.office.Agenda;
import picocli.CommandLine.Command;

/** {@code gongkai applications}: which step of which application is due when. */
@Command(name = "applications", mixinStandardHelpOptions = true)
final class ApplicationsCommand extends AgendaCommand {

    ApplicationsCommand(Printer printer) {
        super(printer);
    }

    @Override
    boolean lists(Agenda.Item item) {
        return item.kind().ofApplication();
    }

    /** A row that cannot be read may be the one that is late. */
    @Override
    boolean refuses(Findings findings) {
        return ofRegister(findings);
    }

    @Override
    Wording summary(List<Agenda.Item> listed, Agenda.Work work) {
        Agenda.Applications all = work.applications();
        String numbers = String.join("、", all.answeredLate());
        return new Wording(
                "申请 " + all.received() + " 件，办理中 " + all.open() + " 件（等待补正 " + all.waiting() + " 件，超期 " + all.late()
                        + " 件），超期办结 " + all.answeredLate().size() + " 件"
                        + (numbers.isEmpty() ? "" : "：" + numbers),
                all.received() + " applications, " + all.open() + " being handled (" + all.waiting()
                        + " waiting for a correction, " + all.late() + " late), "
                        + all.answeredLate().size() + " answered late"
                        + (numbers.isEmpty() ? "" : ": " + numbers.replace("、", ", ")));
    }
}
