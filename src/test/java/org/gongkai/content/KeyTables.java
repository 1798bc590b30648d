package org.gongkai.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** The closed key tables of headers and data files by the names that the handbook gives them. */
public final class KeyTables {

    private KeyTables() {}

    /** Name of the table ▸ English key ▸ Chinese key. */
    public static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("site.yaml", keys(SiteReader.ROOT));
        all.put("site.yaml site", keys(SiteReader.SITE));
        all.put("site.yaml office", keys(SiteReader.OFFICE));
        all.put("site.yaml footer", keys(SiteReader.FOOTER));
        all.put("site.yaml pdf", keys(SiteReader.PDF));
        all.put("site.yaml index-number", keys(SiteReader.INDEX));
        all.put("categories.yaml", keys(CategoriesReader.CATEGORY));
        all.put("categories.yaml units", keys(UnitsReader.UNIT));
        all.put("people.yaml", keys(PeopleReader.PERSON));
        all.put("people.yaml keys", keys(PeopleReader.KEY));
        all.put("review", keys(KeyTable.REVIEW));
        all.put("review step", keys(KeyTable.STEP));
        all.put("withdrawn", keys(KeyTable.WITHDRAWAL));
        all.put("waive", keys(KeyTable.WAIVER));
        all.put("attachments", keys(KeyTable.ATTACHMENT));
        Map<String, String> register = new LinkedHashMap<>(RegisterReader.HEADS);
        register.putAll(RegisterReader.OTHERS);
        all.put("applications", register);
        Map<String, String> disputes = new LinkedHashMap<>(DisputeReader.HEADS);
        disputes.putAll(DisputeReader.OTHERS);
        all.put("disputes", disputes);
        return all;
    }

    private static Map<String, String> keys(KeyTable table) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String key : table.keys()) {
            table.namesOf(key).stream().filter(name -> !name.equals(key)).forEach(name -> keys.put(key, name));
        }
        return keys;
    }
}
