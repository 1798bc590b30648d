package org.gongkai.survey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.gongkai.fetch.Answer;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.RobotsFile;
import org.gongkai.fetch.RobotsText;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.Trail;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.fetch.Workers;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Fetches a site by its links (爬取): on its host and below its path, in limits of number, size and time, as robots.txt
 * allows. What is left out is told, and makes the rest uncertain.
 */
final class SiteCrawl {

    private static final int OK = 200;
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Map<String, String> HEADERS = Map.of("Accept-Encoding", "identity");

    /** Pages of one script with different queries: a calendar has no end. */
    private static final int QUERIES = 500;

    private final Client client;
    private final Mirror mirror;
    private final RobotsText robots;
    private final SiteAddress base;
    private final FirstFindings findings;
    private final NavigableMap<String, Path> files = new TreeMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> queries = new HashMap<>();
    private long bytes;
    private boolean whole = true;

    private SiteCrawl(Client client, Mirror mirror, RobotsText robots, SiteAddress base, FirstFindings findings) {
        this.client = client;
        this.mirror = mirror;
        this.robots = robots;
        this.base = base;
        this.findings = findings;
    }

    static Holding crawl(
            SiteAddress address, Client client, Mirror mirror, String name, long minutes, FirstFindings findings)
            throws IOException {
        RobotsText robots;
        try {
            robots = RobotsFile.of(client, address, name, mirror.scratch());
        } catch (Unobtainable e) {
            findings.add(Rule.NOT_ASSESSABLE.at(
                    Place.of("robots.txt"),
                    new Wording(
                            "没有读取任何文件：" + e.why().zh(),
                            "nothing was fetched: " + e.why().en()),
                    Wording.NONE));
            return new Holding(address, new TreeMap<>(), Set.of(), false);
        }
        SiteCrawl crawl = new SiteCrawl(client, mirror, robots, address, findings);
        crawl.all(System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes));
        return new Holding(address, crawl.files, crawl.gone, crawl.whole);
    }

    private record Visit(
            String path, Optional<Path> file, int status, long bytes, Wording why, NavigableSet<String> links) {}

    private void all(long end) throws IOException {
        NavigableSet<String> next = new TreeSet<>(Set.of("index.html"));
        while (!next.isEmpty()) {
            List<String> some = new ArrayList<>();
            for (String path : next) {
                if (asked.size() >= client.limits().files()
                        || bytes > client.limits().all()) {
                    limit(path, "超过数量或者大小的上限，没有取", "over the limit of number or size: not fetched");
                } else if (System.nanoTime() > end) {
                    limit(path, "超过时间的上限，没有取", "over the limit of time: not fetched");
                } else if (many(path)) {
                    limit(path, "同一页面的参数太多，没有取", "too many queries of one page: not fetched");
                } else if (asked.add(path)) {
                    some.add(path);
                }
            }
            next = new TreeSet<>();
            for (Visit visit : Workers.each(client.limits().parallel(), some, this::visit)) {
                bytes += visit.bytes();
                visit.file().ifPresent(file -> files.put(visit.path(), file));
                if (ABSENT.contains(visit.status())) {
                    gone.add(visit.path());
                } else if (visit.file().isEmpty()) {
                    whole = false;
                    boolean barred = visit.why().en().contains("robots.txt");
                    findings.add((barred ? Rule.NOT_ASSESSABLE : Rule.NOT_OBTAINED)
                            .at(Place.of(visit.path()), visit.why(), Wording.NONE));
                }
                next.addAll(visit.links());
            }
            next.removeAll(asked);
        }
    }

    private boolean many(String path) {
        int query = path.indexOf('?');
        return query >= 0 && queries.merge(path.substring(0, query), 1, Integer::sum) > QUERIES;
    }

    private void limit(String path, String zh, String en) {
        whole = false;
        findings.add(Rule.NOT_OBTAINED.at(Place.of(path), new Wording(zh, en), Wording.NONE));
    }

    private URI uri(String path) {
        if (path.equals("index.html")) {
            return base.root();
        }
        return new Holding(base, new TreeMap<>(), Set.of(), false).at(path);
    }

    private Visit visit(String path) throws IOException {
        URI uri = uri(path);
        String sent = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        if (!robots.allow(sent)) {
            return nothing(path, 0, "robots.txt 不许读取，无法判断", "robots.txt disallows it: not assessable");
        }
        Path scratch = mirror.scratch();
        Trail trail = Trail.follow(client, uri, scratch, client.limits().bytes(), HEADERS);
        if (trail.end() != Trail.End.ANSWERED) {
            Files.deleteIfExists(scratch);
            return nothing(
                    path, 0, "跳转到 " + trail.target() + "，没有取", "redirected to " + trail.target() + ": not fetched");
        }
        if (!(trail.last() instanceof Answer.Said said)) {
            Wording why = ((Answer.Silent) trail.last()).why();
            return nothing(path, 0, "未能取得，不能确定：" + why.zh(), "could not be had, uncertain: " + why.en());
        }
        if (said.status() != OK) {
            Files.deleteIfExists(scratch);
            return nothing(
                    path, said.status(), "HTTP " + said.status() + "，不能确定", "HTTP " + said.status() + ": uncertain");
        }
        NavigableSet<String> links =
                links(path, trail.target(), scratch, said.header("Content-Type").orElse(""));
        String sha256;
        try (var in = Files.newInputStream(scratch)) {
            sha256 = org.gongkai.hash.Hashes.sha256(in);
        }
        Path object = mirror.take(scratch, sha256);
        mirror.place(path, object); // for whoever looks at the folder; what is read is the object
        return new Visit(path, Optional.of(object), OK, said.bytes(), Wording.NONE, links);
    }

    private static Visit nothing(String path, int status, String zh, String en) {
        return new Visit(path, Optional.empty(), status, 0, new Wording(zh, en), new TreeSet<>());
    }

    private NavigableSet<String> links(String path, URI at, Path file, String type) throws IOException {
        NavigableSet<String> links = new TreeSet<>();
        if (Files.size(file) > PageSurvey.LONGEST || !(type.contains("html") || PageSurvey.is(path, file))) {
            return links;
        }
        try (var in = Files.newInputStream(file)) {
            for (Element one :
                    Jsoup.parse(in, null, "").select("a[href], area[href], iframe[src], frame[src], img[src]")) {
                String raw = one.hasAttr("href") ? one.attr("href") : one.attr("src");
                Holding.resolve(at, raw).flatMap(uri -> Holding.path(base, uri)).ifPresent(links::add);
            }
        }
        return links;
    }
}
