package org.gongkai.scan;

import java.util.List;
import java.util.Set;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.Register;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.person.OfficeContacts;

/**
 * Persons in the registers of an office (工作台账里的个人信息): these have numbers and matters, and nobody's name, id or telephone.
 * Pure, and safe for several threads.
 */
public final class RegisterScan {

    private static final Set<Rule> OF_PERSONS =
            Set.of(Rule.RESIDENT_ID, Rule.PRIVATE_DATA, Rule.UNMASKED_NAME, Rule.HEALTH, Rule.INMATE_RECORD);

    private static final Wording DELETE =
            new Wording("删去姓名、证件号码、电话等；台账只记数和事", "delete names, ids, telephones and the like");

    private final Setting setting;

    /** @param site whose own telephones are no findings */
    public RegisterScan(Site site) {
        Setting open = Setting.PUBLIC;
        this.setting = new Setting(
                open.open(), open.masked(), OfficeContacts.of(site), open.formed(), open.title(), open.files());
    }

    /** What is found, each at its cell. */
    public List<Finding> check(List<Register> registers) {
        return registers.stream()
                .map(Register::ledger)
                .flatMap(ledger -> ledger.rows().stream()
                        .flatMap(row -> row.cells().keySet().stream()
                                .sorted()
                                .flatMap(head -> cell(ledger, row, head).stream())))
                .toList();
    }

    private List<Finding> cell(Ledger ledger, Ledger.Row row, String head) {
        ScannedText text = new ScannedText(row.text(head), Kind.EMBEDDED, Positions.file(ledger.path()));
        return Scanners.scan(text, setting).stream()
                .filter(one -> one.severity() == Severity.BLOCK && OF_PERSONS.contains(one.rule()))
                .map(one -> ledger.finding(Rule.LEDGER_PERSON, row, head, one.message(), DELETE))
                .toList();
    }
}
