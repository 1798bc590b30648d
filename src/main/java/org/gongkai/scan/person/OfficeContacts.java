package org.gongkai.scan.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.content.site.Site;
import org.gongkai.scan.letters.Chars;

/** Telephones and mail address of the disclosure office (机关的联系方式): what it publishes itself is no private data. */
public final class OfficeContacts {

    private static final int SHORTEST_NUMBER = 7;

    private OfficeContacts() {}

    /** Telephone numbers, digits only, and mail addresses in lower case. */
    public static Set<String> of(Site site) {
        Set<String> contacts = new HashSet<>();
        for (String text : List.of(
                site.office().phone(),
                site.office().fax(),
                site.footer().contact(),
                site.office().hours())) {
            StringBuilder digits = new StringBuilder();
            for (char c : (text + "、").toCharArray()) {
                if (Chars.digit(c)) {
                    digits.append(c);
                } else if (c != '-' && c != ' ') {
                    if (digits.length() >= SHORTEST_NUMBER) {
                        contacts.add(digits.toString());
                    }
                    digits.setLength(0);
                }
            }
        }
        contacts.add(site.office().email().toLowerCase(Locale.ROOT));
        contacts.remove("");
        return contacts;
    }
}
