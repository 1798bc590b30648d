package org.gongkai.audit.served;

import static org.gongkai.audit.served.ServedSite.note;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.fetch.Answer;
import org.gongkai.fetch.Trail;
import org.gongkai.fetch.Workers;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;

/** Addresses that no page has (试探): folders, pages that never were, the plain twin of an https address. */
final class Probes {

    private static final int OK = 200;
    private static final int FOLDERS = 300;
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<Integer> CLOSED = Set.of(403, 404, 410);
    private static final String HOME = "index.html";
    private static final String NOT_FOUND = "404.html";
    private static final int LONGEST = 4 << 20;

    private final ServedSite site;

    Probes(ServedSite site) {
        this.site = site;
    }

    /** All of them; the faults of headers are added to {@code headers}. */
    List<Finding> all(List<Wording> headers) throws IOException {
        List<Finding> found = new ArrayList<>();
        found.addAll(nowhere(headers));
        Workers.each(site.client().limits().parallel(), folders(), this::folder).forEach(found::addAll);
        for (String path : List.of(HOME, "catalogue.json")) {
            if (site.manifest().containsKey(path)) {
                found.addAll(Validators.check(site, path));
            }
        }
        found.addAll(plainTwin());
        return found;
    }

    private record Asked(Answer answer, String text, String sha256) {}

    private Optional<Asked> ask(URI uri, String coding) throws IOException {
        if (!site.allowed(uri)) {
            return Optional.empty();
        }
        Path scratch = site.mirror().scratch();
        Answer answer = site.client().get(uri, scratch, LONGEST, Map.of("Accept-Encoding", coding));
        boolean said = answer instanceof Answer.Said;
        Asked asked = new Asked(
                answer,
                said ? new String(Files.readAllBytes(scratch), StandardCharsets.UTF_8) : "",
                said ? ServedSite.sha256(scratch) : "");
        Files.deleteIfExists(scratch);
        return Optional.of(asked);
    }

    /** An address that cannot be there; always the same for one manifest, and of nobody's making. */
    private List<Finding> nowhere(List<Wording> headers) throws IOException {
        List<Finding> found = new ArrayList<>();
        String name =
                "gongkai-" + Hashes.sha256(String.valueOf(site.manifest())).substring(0, 16) + ".html";
        Optional<String> below = site.manifest().keySet().stream()
                .filter(path -> path.endsWith("/" + HOME))
                .findFirst()
                .map(path -> path.substring(0, path.length() - HOME.length()) + name);
        List<String> paths = new ArrayList<>(List.of(name));
        below.ifPresent(paths::add);
        for (String path : paths) {
            for (String coding : List.of("identity", "gzip", "br")) {
                Optional<Asked> asked = ask(site.address().to(path), coding);
                if (asked.isPresent() && asked.get().answer() instanceof Answer.Said said) {
                    nowhere(path, coding, said, asked.get(), found);
                    if (coding.equals("identity")) {
                        headers.addAll(
                                SecurityHeaders.faults(said, site.address().isPlain()));
                    }
                } else if (asked.isPresent()) {
                    found.add(note(
                            Rule.NOT_OBTAINED,
                            path,
                            "对不存在的地址没有应答，不能确定",
                            "no answer for an address that is not there: uncertain"));
                }
            }
        }
        return found;
    }

    private void nowhere(String path, String coding, Answer.Said said, Asked asked, List<Finding> found) {
        if (!ABSENT.contains(said.status())) {
            found.add(note(
                    Rule.SERVED_STATUS,
                    path,
                    "不存在的地址应为 404，却是 HTTP " + said.status() + "（" + coding + "）",
                    "an address that is not there gives HTTP " + said.status() + " where it should be 404 (" + coding
                            + ")"));
        } else if (coding.equals("identity")
                && site.listed(NOT_FOUND)
                        .filter(sha256 -> !sha256.equals(asked.sha256()))
                        .isPresent()) {
            found.add(note(
                    Rule.SERVED_STATUS,
                    path,
                    "不存在的地址没有显示 404.html",
                    "an address that is not there does not show 404.html"));
        }
    }

    /** The folders, those of attachments last; where the manifest cannot be had, none is known. */
    private List<String> folders() {
        if (site.manifest().isEmpty()) {
            return List.of();
        }
        NavigableSet<String> folders = new TreeSet<>();
        for (String path : site.manifest().keySet()) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                if (!folders.add(path.substring(0, slash + 1))) {
                    break;
                }
            }
        }
        folders.add("");
        return folders.stream()
                .sorted(Comparator.comparing((String one) -> one.contains(".files/") || one.contains(".review/"))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FOLDERS)
                .toList();
    }

    private List<Finding> folder(String folder) throws IOException {
        List<Finding> found = new ArrayList<>();
        String shown = folder.isEmpty() ? "./" : folder;
        Optional<Asked> asked = ask(site.address().to(folder), "identity");
        if (asked.isPresent() && asked.get().answer() instanceof Answer.Said said) {
            Optional<String> home = site.listed(folder + HOME);
            boolean shows = said.status() == OK;
            if (shows && home.filter(asked.get().sha256()::equals).isPresent()) {
                found.addAll(withoutSlash(folder));
            } else if (shows && listing(folder, asked.get().text())) {
                found.add(note(Rule.FOLDER_LISTED, shown, "列出了文件夹的内容", "the content of the folder is listed"));
            } else if (shows) {
                found.add(note(
                        Rule.SERVED_STATUS,
                        shown,
                        home.isPresent() ? "文件夹的地址显示的不是它的 index.html" : "没有首页的文件夹应为 404 或 403，却有内容",
                        home.isPresent()
                                ? "the address of the folder does not show its index.html"
                                : "a folder without a home page should be 404 or 403, and shows something"));
            } else if (home.isPresent() || !CLOSED.contains(said.status())) {
                found.add(note(
                        Rule.SERVED_STATUS,
                        shown,
                        "文件夹的地址是 HTTP " + said.status(),
                        "the address of the folder gives HTTP " + said.status()));
            }
        }
        return found;
    }

    /** Whether a page is made of the names that lie in the folder. */
    private boolean listing(String folder, String text) {
        return text.contains("Index of /")
                || site.manifest().tailMap(folder).keySet().stream()
                        .takeWhile(path -> path.startsWith(folder))
                        .limit(20)
                        .map(path -> path.substring(folder.length()).split("/", 2)[0])
                        .filter(name -> !name.equals(HOME))
                        .anyMatch(name -> text.contains("href=\"" + name));
    }

    /** A folder without its slash leads to the folder, on the same host and as safely. */
    private List<Finding> withoutSlash(String folder) throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        URI uri = site.address().to(folder.substring(0, folder.length() - 1));
        if (!site.allowed(uri)) {
            return List.of();
        }
        Path scratch = site.mirror().scratch();
        Trail trail = Trail.follow(site.client(), uri, scratch, LONGEST, ServedSite.IDENTITY);
        Files.deleteIfExists(scratch);
        boolean right = !trail.led()
                || (trail.end() == Trail.End.ANSWERED
                        && trail.steps().stream()
                                .skip(1)
                                .allMatch(one -> site.address()
                                        .path(one)
                                        .filter(folder::equals)
                                        .isPresent()));
        return right
                ? List.of()
                : List.of(note(
                        Rule.SERVED_REDIRECT,
                        folder.substring(0, folder.length() - 1),
                        "没有斜线的文件夹地址跳转到 " + trail.steps().get(1),
                        "the folder without its slash is redirected to "
                                + trail.steps().get(1)));
    }

    /** What is served safely is not served in the open too; asked only where both have their usual port. */
    private List<Finding> plainTwin() throws IOException {
        URI root = site.address().root();
        if (site.address().isPlain() || root.getPort() >= 0) {
            return List.of();
        }
        Path scratch = site.mirror().scratch();
        URI twin = URI.create("http" + root.toString().substring("https".length()));
        Trail trail = Trail.follow(site.client(), twin, scratch, LONGEST, ServedSite.IDENTITY);
        Files.deleteIfExists(scratch);
        boolean open = trail.last() instanceof Answer.Said said
                && said.status() == OK
                && "http".equals(trail.target().getScheme());
        return open
                ? List.of(note(
                        Rule.SERVED_REDIRECT,
                        "./",
                        "以 http 也能读取，没有跳转到 https",
                        "it can be read by http too, without a redirection to https"))
                : List.of();
    }
}
