package org.gongkai.cli;

import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.office.Agenda;
import picocli.CommandLine.Command;

/** {@code gongkai due}: what the office has to do by when. */
@Command(name = "due", mixinStandardHelpOptions = true)
final class DueCommand extends AgendaCommand {

    DueCommand(Printer printer) {
        super(printer);
    }

    @Override
    boolean lists(Agenda.Item item) {
        return true;
    }

    @Override
    Wording summary(List<Agenda.Item> listed, Agenda.Work work) {
        return new Wording(
                "限期事项 " + listed.size() + " 件，已超期 " + late(listed) + " 件",
                listed.size() + " things to do, " + late(listed) + " of them late");
    }
}
