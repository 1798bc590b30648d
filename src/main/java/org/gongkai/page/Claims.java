package org.gongkai.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Who has which address; compared after NFC and case folding, since file systems differ in both. */
final class Claims {

    private final Map<String, String> owners;

    Claims() {
        this.owners = new HashMap<>();
    }

    Claims(Claims others) {
        this.owners = new HashMap<>(others.owners);
    }

    /** Gives the address to this owner, or says whose it is already. */
    Optional<Finding> claim(Address address, String owner) {
        String folded = Normalizer.normalize(address.path(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(owners.putIfAbsent(folded, owner))
                .map(first -> Rule.ADDRESS_COLLISION.at(
                        Place.of(owner),
                        new Wording(
                                "地址 " + address + " 已由 " + first + " 使用",
                                "the address " + address + " is taken by " + first),
                        new Wording("给其中一个文件改名", "rename one of the files")));
    }
}
