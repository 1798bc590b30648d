package org.gongkai.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.page.Address;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.AnnualExport;

/**
 * What the pages of an edition tell besides their texts (页面所说的), as the templates are given it. That they name the day of
 * the build does not count, nor what an applicant may expect who applies on that day: both are others every day.
 */
public final class Faces {

    private final Models models;
    private final Map<Address, Page> pages = new TreeMap<>();

    public Faces(Edition edition) {
        models = new Models(edition, new AnnualExport(edition), new byte[0], Map.of(), address -> 0);
        edition.plan().pages().forEach(page -> pages.put(page.address(), page));
    }

    /** Whether readers are told the same, page by page. */
    public boolean same(Faces other) {
        return pages.keySet().equals(other.pages.keySet())
                && pages.keySet().stream().allMatch(address -> face(address).equals(other.face(address)));
    }

    private Map<String, Object> face(Address address) {
        Page page = pages.get(address);
        if (page == null || page == Page.Single.APPLY) {
            return Map.of();
        }
        Map<String, Object> face = new HashMap<>(models.of(page, Models.NO_TEXT).variables());
        List.of("site", "page").forEach(face::remove);
        return face;
    }
}
