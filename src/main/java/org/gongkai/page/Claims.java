package org.gongkai.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Who has which address; compared after NFC and case folding, since file systems differ in both. */
final class Claims {

    private final Findings findings;
    private final Map<String, String> owners = new HashMap<>();

    Claims(Findings findings) {
        this.findings = findings;
    }

    boolean claim(Address address, String owner) {
        String folded = Normalizer.normalize(address.path(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String first = owners.putIfAbsent(folded, owner);
        if (first == null) {
            return true;
        }
        findings.add(
                Rule.ADDRESS_COLLISION,
                Place.of(owner),
                new Wording(
                        "地址 " + address + " 已由 " + first + " 使用", "the address " + address + " is taken by " + first),
                new Wording("给其中一个文件改名", "rename one of the files"));
        return false;
    }
}
