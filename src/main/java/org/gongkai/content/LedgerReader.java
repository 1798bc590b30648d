package org.gongkai.content;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.register.LedgerRows;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code <name>.csv} beside an entry ▸ {@link Ledger}. */
final class LedgerReader {

    private LedgerReader() {}

    /** The ledger beside an entry; nothing where there is none, or something is wrong with it. */
    static Found<Optional<Ledger>> read(FoundEntry entry, Header header) {
        String name = entry.name() + ".csv";
        Optional<LedgerKind> kind = header.text(HeaderKey.LEDGER).flatMap(LedgerKind::named);
        Path file = entry.figures().files().get(name);
        String path = entry.figures().path() + "/" + name;
        if (file == null && kind.isEmpty()) {
            return Found.nothing();
        }
        if (file == null) {
            return Found.nothing(Finding.of(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), header.line(HeaderKey.LEDGER), header.column(HeaderKey.LEDGER)),
                    new Wording("写了台账（ledger），旁边却没有 " + name, "ledger is set, but there is no " + name + " beside it"),
                    new Wording("把台账存为 " + path, "save the ledger as " + path)));
        }
        if (kind.isEmpty()) {
            return Found.nothing(Finding.of(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), 1, 1),
                    new Wording(
                            "旁边有台账 " + name + "，文件头没有写是哪一种",
                            name + " lies beside it, but ledger does not say what it is"),
                    new Wording(
                            "写上“ledger: …”，可用：" + String.join("、", LedgerKind.words()),
                            "add “ledger: …”, one of: " + String.join(", ", LedgerKind.words()))));
        }
        return Found.onward(TextFiles.read(file, path), source -> LedgerRows.read(source, kind.get()));
    }
}
