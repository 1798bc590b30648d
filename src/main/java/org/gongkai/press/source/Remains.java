package org.gongkai.press.source;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Closure;
import org.gongkai.review.Tombstone;

/**
 * What is left of withdrawn and closed entries (撤回和期满后留下的), and no more than their pages show: the month of release of
 * what is closed, which the charts of the annual reports count, and the file's path only where a published text leads
 * there and so names it itself.
 */
final class Remains {

    private final Edition edition;
    private final Set<String> linked;

    /** @param linked paths of files that are gone and that published texts lead to */
    Remains(Edition edition, Set<String> linked) {
        this.edition = edition;
        this.linked = linked;
    }

    String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(
                "withdrawn",
                edition.catalogue().tombstones().stream().map(this::withdrawn).toList());
        Map<String, Map<String, Object>> closed = new TreeMap<>();
        edition.holdings()
                .judgement()
                .closed()
                .forEach((path, closure) -> closed.put(closure.index().text(), closed(path, closure)));
        root.put("closed", List.copyOf(closed.values()));
        return PublicData.text(root);
    }

    private Map<String, Object> withdrawn(Tombstone stone) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("index", stone.index().text());
        one.put("category", stone.category().key());
        one.put("on", stone.on().toString());
        one.put("reason", stone.reason());
        one.put("secrecy", stone.secrecy());
        stone.title().ifPresent(title -> one.put("title", title));
        if (!stone.secrecy()) {
            Address page = Addresses.tombstone(stone);
            String file = page.path().substring(page.path().lastIndexOf('/') + 1);
            one.put("name", file.substring(0, file.length() - ".html".length()));
        }
        one.put("released", Integer.toString(stone.released().getYear())); // the parts of the catalogue are by year
        if (linked.contains(stone.path())) {
            one.put("path", stone.path());
        }
        return one;
    }

    private Map<String, Object> closed(String path, Closure closure) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("index", closure.index().text());
        one.put("category", closure.category().key());
        one.put("on", closure.on().toString());
        one.put("released", YearMonth.from(closure.released()).toString());
        if (linked.contains(path)) {
            one.put("path", path);
        }
        return one;
    }
}
