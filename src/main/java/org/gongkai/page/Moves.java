package org.gongkai.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.register.OldAddress;
import org.gongkai.content.register.Redirects.Row;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/**
 * The old addresses of a site (旧地址), each with the page that it leads to today. What is not public, or is gone with nothing
 * told of it, has none: the old address may say in words what was withheld.
 */
final class Moves {

    private static final String HOME = "index.html";
    private static final String PAGE = ".html";

    /** Folders that the program keeps for itself. */
    private static final Set<String> OWN = Set.of("assets", "release", "search", "withdrawn", "closed");

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_~-]{0,99}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}\\.html");

    private static final Wording HOW = new Wording(
            "写公开过的索引号、条目文件的路径（fdzdgknr/…/x.md）或者本站页面的地址（guide.html、fdzdgknr/gfxwj/）",
            "write an index number that is public, the path of an entry's file (fdzdgknr/…/x.md) or the address of a"
                    + " page (guide.html, fdzdgknr/gfxwj/)");

    private final OldSite site;
    private final Catalogue catalogue;
    private final Map<String, Address> pages = new HashMap<>();
    private final Map<String, Address> sources = new HashMap<>();
    private final SortedMap<OldAddress, Move> moves = new TreeMap<>();
    private final List<Finding> found = new ArrayList<>();

    /**
     * @param plan the pages that stand without it
     */
    Moves(OldSite site, Catalogue catalogue, List<Page> plan) {
        this.site = site;
        this.catalogue = catalogue;
        if (site.redirects().rows().isEmpty()) {
            return;
        }
        for (Page page : plan) {
            pages.put(page.address().path(), page.address());
            if (!page.source().isEmpty() && !(page instanceof Page.Withdrawn)) {
                sources.put(page.source(), page.address());
            }
        }
        Map<String, Row> first = new HashMap<>();
        for (Row row : site.redirects().rows()) {
            Row other = first.putIfAbsent(row.old().text().toLowerCase(Locale.ROOT), row);
            if (other != null) { // servers and file systems differ in case
                found.add(Rule.REDIRECT_CONFLICT.at(
                        row.place(),
                        new Wording(
                                "旧地址已经在第 " + other.place().line() + " 行",
                                "this old address stands on line "
                                        + other.place().line() + " already"),
                        new Wording("只留一行", "keep one of the rows")));
            } else {
                target(row).ifPresent(target -> move(row, target));
            }
        }
    }

    /** In the order of the old addresses. */
    List<Move> all() {
        return Collections.unmodifiableList(new ArrayList<>(moves.values()));
    }

    List<Finding> findings() {
        return found;
    }

    private void move(Row row, Address target) {
        Optional<String> inside = inside(row.old());
        Optional<Address> own =
                inside.map(path -> pages.get(path.isEmpty() || path.endsWith("/") ? path + HOME : path));
        if (own.isPresent()) {
            found.add(Rule.REDIRECT_CONFLICT.at(
                    row.place(),
                    new Wording("这是现在的页面 " + own.get(), "the page " + own.get() + " stands there today"),
                    new Wording("现在的地址不是旧地址：删去这一行", "an address of today is no old one: delete the row")));
            return;
        }
        moves.put(row.old(), new Move(row.old(), inside, target, inside.flatMap(Moves::page), row.place()));
    }

    /** The path below the site's own folder; nothing of what has a query or lies elsewhere on the host. */
    private Optional<String> inside(OldAddress old) {
        return old.query().isEmpty() && old.path().startsWith(site.mount())
                ? Optional.of(old.path().substring(site.mount().length()))
                : Optional.empty();
    }

    /** Where a page can stand so that every server and every disk finds it. */
    private static Optional<Address> page(String inside) {
        String path = inside.endsWith("/") ? inside + HOME : inside;
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            if (!STEP.matcher(steps[i]).matches()) {
                return Optional.empty();
            }
        }
        boolean stands = FILE.matcher(steps[steps.length - 1]).matches() && path.endsWith(PAGE);
        return stands && !(steps.length > 1 && OWN.contains(steps[0].toLowerCase(Locale.ROOT)))
                ? Optional.of(new Address(path))
                : Optional.empty();
    }

    private Optional<Address> target(Row row) {
        String written = row.target();
        Optional<Entry> entry = catalogue.find(written);
        if (entry.isPresent()) {
            return Optional.of(Addresses.entry(entry.get()));
        }
        String path = written.startsWith("content/") ? written : "content/" + written;
        Optional<Address> source = Optional.ofNullable(sources.get(path));
        if (source.isPresent()) {
            return source;
        }
        Optional<Tombstone> stone = catalogue.tombstones().stream()
                .filter(one -> one.index().text().equals(written) || one.path().equals(path))
                .findFirst();
        if (stone.isPresent()) {
            return stone.get().secrecy() ? silent(row) : Optional.of(Addresses.tombstone(stone.get()));
        }
        Optional<Closure> closed = catalogue.closed(written).or(() -> catalogue.closed(path));
        if (closed.isPresent()) {
            return silent(row);
        }
        if (site.held().contains(written) || site.held().contains(path)) {
            found.add(Rule.REDIRECT_TARGET
                    .at(
                            row.place(),
                            new Wording(
                                    "“" + written + "”没有公开，暂不跳转",
                                    "“" + written + "” is not public: it leads nowhere yet"),
                            new Wording("公开之后自动跳转", "it will when that is"))
                    .as(Severity.INFO));
            return Optional.empty();
        }
        Optional<Address> page = at(written);
        if (page.isEmpty()) {
            found.add(Rule.REDIRECT_TARGET.at(row.place(), missing(written), HOW));
        }
        return page;
    }

    /** Gone, and what it was may not be told: an old address might. */
    private Optional<Address> silent(Row row) {
        found.add(Rule.REDIRECT_TARGET
                .at(
                        row.place(),
                        new Wording(
                                "“" + row.target() + "”因保密撤回或者公开期已满，旧地址不再跳转",
                                "“" + row.target()
                                        + "” was withdrawn for secrecy, or its public period is over: the old"
                                        + " address leads nowhere"),
                        new Wording("可以删去这一行", "the row may be deleted"))
                .as(Severity.INFO));
        return Optional.empty();
    }

    private Optional<Address> at(String written) {
        String path = written.startsWith(site.mount())
                ? written.substring(site.mount().length())
                : written;
        return Optional.ofNullable(pages.get(path.isEmpty() || path.endsWith("/") ? path + HOME : path))
                .filter(address -> !written.startsWith("/") || written.startsWith(site.mount()));
    }

    private Wording missing(String written) {
        boolean old = site.redirects().rows().stream()
                .anyMatch(row -> row.old().text().equals(written));
        return old
                ? new Wording(
                        "“" + written + "”自己也是旧地址：写最后到达的页面",
                        "“" + written + "” is an old address itself: write the page that is reached in the end")
                : new Wording("没有“" + written + "”这个页面、条目或者索引号", "no page, entry or index number: “" + written + "”");
    }
}
