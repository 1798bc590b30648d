package org.gongkai.audit.served;

import static org.gongkai.audit.served.ServedSite.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.audit.Report;
import org.gongkai.fetch.Answer;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.RobotsFile;
import org.gongkai.fetch.RobotsText;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.Trail;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.fetch.Workers;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Audits a site where it is served (从网上核验): fetches its manifest, every file that is listed and what pages lead to,
 * looks at how each is served, and audits the folder that came of it. What could not be fetched is uncertain or not
 * assessable, and never absent.
 */
public final class ServedAudit {

    /** The name that the robot gives itself. */
    public static final String NAME = "gongkai-audit";

    private static final String MANIFEST = "release/manifest.sha256";
    private static final String HOME = "index.html";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** Lines of a manifest that are read. */
    private static final int MOST_LINES = 2_000_000;

    private final Client client;
    private final Mirror mirror;
    private final List<Finding> found = new ArrayList<>();
    private final Map<Wording, NavigableSet<String>> headers = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final NavigableSet<String> unseen = new TreeSet<>();
    private int answered;

    /** How a folder is audited. */
    public interface FolderAudit {
        Report of(Path folder) throws IOException;
    }

    private ServedAudit(Client client, Mirror mirror) {
        this.client = client;
        this.mirror = mirror;
    }

    /**
     * Audits the site at an address.
     *
     * @param mirror where the files go; its {@link Mirror#site()} is the site afterwards
     */
    public static Report of(SiteAddress address, Client client, Mirror mirror, FolderAudit folder) throws IOException {
        return new ServedAudit(client, mirror).audit(address, folder);
    }

    private Report audit(SiteAddress typed, FolderAudit folder) throws IOException {
        RobotsText robots;
        try {
            robots = RobotsFile.of(client, typed, NAME, mirror.scratch());
        } catch (Unobtainable e) {
            found.add(note(
                    Rule.NOT_ASSESSABLE,
                    "robots.txt",
                    "没有读取任何文件：" + e.why().zh(),
                    "nothing was fetched: " + e.why().en()));
            return report();
        }
        Optional<SiteAddress> address = entrance(typed, robots);
        if (address.isEmpty()) {
            return report();
        }
        ServedSite site = new ServedSite(address.get(), client, robots, mirror, new TreeMap<>(), new AtomicLong());
        round(site, new TreeSet<>(Set.of(MANIFEST)));
        SortedMap<String, String> manifest = manifest();
        ServedSite listed = new ServedSite(address.get(), client, robots, mirror, manifest, site.taken());
        NavigableSet<String> next = new TreeSet<>(manifest.keySet());
        next.add(HOME);
        while (!next.isEmpty()) {
            next = round(listed, next);
        }
        List<Wording> nowhere = new ArrayList<>();
        found.addAll(new Probes(listed).all(nowhere));
        answered++;
        nowhere.stream().distinct().forEach(one -> header(one, "404"));
        headers.forEach(this::headers);
        if (unseen.isEmpty()) {
            mirror.complete();
        }
        return report(folder);
    }

    /** Where the site really is: a redirection from http to https of the same host is as it should be. */
    private Optional<SiteAddress> entrance(SiteAddress typed, RobotsText robots) throws IOException {
        if (!robots.allow(typed.root().getRawPath())) {
            found.add(note(
                    Rule.NOT_ASSESSABLE,
                    "robots.txt",
                    "robots.txt 不许读取，无法判断",
                    "robots.txt disallows it: not assessable"));
            return Optional.empty();
        }
        Path scratch = mirror.scratch();
        Trail trail =
                Trail.follow(client, typed.root(), scratch, client.limits().bytes(), ServedSite.IDENTITY);
        Files.deleteIfExists(scratch);
        String to = String.valueOf(trail.target());
        if (trail.end() != Trail.End.ANSWERED) {
            boolean loop = trail.end() == Trail.End.LOOP;
            found.add(note(
                    Rule.SERVED_REDIRECT,
                    "./",
                    loop ? "首页循环跳转，又到 " + to : "首页跳转到别处：" + to,
                    loop
                            ? "the home page is redirected in a loop, again to " + to
                            : "the home page is redirected elsewhere: " + to));
            return Optional.empty();
        }
        if (trail.last() instanceof Answer.Silent silent) {
            found.add(note(
                    Rule.NOT_OBTAINED,
                    "./",
                    "未能取得，不能确定：" + silent.why().zh(),
                    "could not be had, uncertain: " + silent.why().en()));
            return Optional.empty();
        }
        boolean safer = trail.led()
                && trail.target().getScheme().equals("https")
                && trail.target().getRawPath().equals(typed.root().getRawPath());
        if (trail.led() && !safer) {
            found.add(note(Rule.SERVED_REDIRECT, "./", "首页跳转到 " + to, "the home page is redirected to " + to));
        }
        SiteAddress address = safer ? new SiteAddress(trail.target()) : typed;
        if (address.isPlain()) {
            found.add(note(
                    Rule.SERVED_REDIRECT,
                    "./",
                    "以 http 明文传送，没有跳转到 https",
                    "sent in the open by http, without a redirection to https"));
        }
        return Optional.of(address);
    }

    /** Asks for some files; the others to which these lead. */
    private NavigableSet<String> round(ServedSite site, NavigableSet<String> paths) throws IOException {
        int left = client.limits().files() - asked.size();
        if (paths.size() > left) {
            found.add(note(
                    Rule.OVER_THE_LIMIT,
                    MANIFEST,
                    "文件超过 " + client.limits().files() + " 个，其余没有取",
                    "more than " + client.limits().files() + " files: the others were not fetched"));
            paths.stream().skip(Math.max(0, left)).forEach(unseen::add);
        }
        List<String> some = paths.stream().limit(Math.max(0, left)).toList();
        asked.addAll(paths);
        NavigableSet<String> more = new TreeSet<>();
        for (ServedFile.Visit visit :
                Workers.each(client.limits().parallel(), some, path -> ServedFile.visit(site, path))) {
            found.addAll(visit.findings());
            more.addAll(visit.links());
            answered += visit.answered() ? 1 : 0;
            visit.headers().forEach(one -> header(one, visit.path()));
            if (visit.unseen()) {
                unseen.add(visit.path());
            }
        }
        more.removeIf(path -> asked.contains(path) || path.endsWith("/") || path.isEmpty());
        return more;
    }

    private void header(Wording fault, String path) {
        headers.computeIfAbsent(fault, any -> new TreeSet<>(Comparator.naturalOrder()))
                .add(path);
    }

    /** What all answers lack is said once. */
    private void headers(Wording fault, NavigableSet<String> paths) {
        if (paths.size() == answered) {
            found.add(note(
                    Rule.SERVED_HEADERS,
                    "./",
                    "全部 " + answered + " 个应答：" + fault.zh(),
                    "all " + answered + " answers: " + fault.en()));
        } else {
            paths.forEach(path -> found.add(note(Rule.SERVED_HEADERS, path, fault.zh(), fault.en())));
        }
    }

    private SortedMap<String, String> manifest() throws IOException {
        SortedMap<String, String> manifest = new TreeMap<>();
        Path file = mirror.site().resolve(MANIFEST);
        if (Files.isRegularFile(file)) {
            try (Stream<String> lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
                lines.limit(MOST_LINES)
                        .map(ServedAudit::utf8)
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .forEach(line -> manifest.put(line.group(2), line.group(1)));
            }
        }
        return manifest;
    }

    /** Bytes as they are, so that no damaged character ends the reading. */
    private static String utf8(String bytes) {
        return new String(
                bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Report report() {
        return new Report(found.stream().sorted().distinct().toList(), 0, 0, 0, 0);
    }

    private Report report(FolderAudit folder) throws IOException {
        boolean empty;
        try (Stream<Path> all = Files.list(mirror.site())) {
            empty = all.findAny().isEmpty();
        }
        if (empty && !unseen.isEmpty()) {
            return report();
        }
        Report whole = folder.of(mirror.site());
        List<Finding> all = Stream.concat(found.stream(), new Unseen(unseen).judged(whole.findings()).stream())
                .sorted()
                .distinct()
                .toList();
        return new Report(all, whole.files(), whole.pages(), whole.entries(), whole.links());
    }
}
