package org.gongkai.audit.served;

import static org.gongkai.audit.served.ServedSite.IDENTITY;
import static org.gongkai.audit.served.ServedSite.note;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.fetch.Answer;
import org.gongkai.fetch.ContentCoding;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.Trail;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.Jsoup;

/** One file as the server gives it (一个文件的应答): as it is, packed as gzip and as br, and what it says of it. */
final class ServedFile {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final Set<String> STONES = Set.of("tombstone", "closed");
    private static final List<String> CODINGS = List.of("gzip", "br");

    private final ServedSite site;
    private final String path;
    private final URI uri;
    private final List<Finding> found = new ArrayList<>();
    private final List<Wording> headers = new ArrayList<>();
    private final NavigableSet<String> links = new TreeSet<>();

    /**
     * What came of it.
     *
     * @param unseen whether nothing can be said of its content
     * @param answered whether there was an answer with the headers of this file
     * @param headers what is wrong with those
     * @param links the files of the site to which it leads
     */
    record Visit(
            String path,
            boolean unseen,
            boolean answered,
            List<Finding> findings,
            List<Wording> headers,
            NavigableSet<String> links) {}

    private ServedFile(ServedSite site, String path) {
        this.site = site;
        this.path = path;
        this.uri = site.address().to(path);
    }

    static Visit visit(ServedSite site, String path) throws IOException {
        return new ServedFile(site, path).visit();
    }

    private Visit visit() throws IOException {
        if (!site.allowed(uri)) {
            return unseen(Rule.NOT_ASSESSABLE, "robots.txt 不许读取，无法判断", "robots.txt disallows it: not assessable");
        }
        if (site.taken().get() > site.client().limits().all()) {
            return unseen(Rule.NOT_OBTAINED, "已经取得的超过上限，没有取", "more than the limit was fetched: it was not asked for");
        }
        Path scratch = site.mirror().scratch();
        try {
            return visit(scratch);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private Visit visit(Path scratch) throws IOException {
        Optional<Mirror.Kept> kept = site.mirror().kept(path, "");
        Optional<Path> had = kept.isEmpty()
                ? Optional.empty()
                : site.mirror().object(kept.get().sha256());
        Map<String, String> asked = asked("identity", had.isEmpty() ? Optional.empty() : kept);
        Trail trail =
                Trail.follow(site.client(), uri, scratch, site.client().limits().bytes(), asked);
        if (trail.led()) {
            Finding redirection = redirection(trail);
            if (trail.end() != Trail.End.ANSWERED) {
                found.add(redirection);
                return done(true, false);
            }
            found.add(redirection);
        }
        if (!(trail.last() instanceof Answer.Said said)) {
            Wording why = ((Answer.Silent) trail.last()).why();
            return unseen(Rule.NOT_OBTAINED, "未能取得，不能确定：" + why.zh(), "could not be had, uncertain: " + why.en());
        }
        site.taken().addAndGet(said.bytes());
        if (said.status() == NOT_MODIFIED && had.isPresent() && kept.isPresent()) {
            headers.addAll(SecurityHeaders.faults(said, site.address().isPlain()));
            type(kept.get().type());
            return content(said, had.get(), kept.get().sha256());
        }
        if (said.status() != OK && !ABSENT.contains(said.status())) {
            return refused(said.status());
        }
        Path content = scratch;
        if (!said.coding().isEmpty()) {
            found.add(note(
                    Rule.SERVED_CONTENT,
                    path,
                    "没有要求压缩，却以 " + said.coding() + " 发送",
                    "sent as " + said.coding() + " though it was asked for as it is"));
            content = site.mirror().scratch();
            long longest = site.client().limits().bytes();
            if (!ContentCoding.unpack(scratch, said.coding(), content, longest)) {
                return unseen(Rule.SERVED_CONTENT, "压缩的内容不能解开", "what is packed cannot be unpacked");
            }
        }
        String sha256 = ServedSite.sha256(content);
        if (said.status() != OK) {
            return absent(said.status(), content, sha256);
        }
        headers.addAll(SecurityHeaders.faults(said, site.address().isPlain()));
        String type = said.header("Content-Type").orElse("");
        type(type);
        Path object = site.mirror().take(content, sha256);
        site.mirror().keep(path, "", new Mirror.Kept(said.header("ETag").orElse(""), type, sha256));
        return content(said, object, sha256);
    }

    private void type(String type) {
        ContentTypes.fault(path, type).ifPresent(why -> found.add(note(Rule.SERVED_TYPE, path, why.zh(), why.en())));
    }

    private static Map<String, String> asked(String coding, Optional<Mirror.Kept> kept) {
        Map<String, String> asked = new HashMap<>(Map.of("Accept-Encoding", coding));
        kept.ifPresent(one -> asked.put("If-None-Match", one.etag()));
        return asked;
    }

    private Visit done(boolean unseen, boolean answered) {
        return new Visit(path, unseen, answered, List.copyOf(found), List.copyOf(headers), links);
    }

    private Visit unseen(Rule rule, String zh, String en) {
        found.add(note(rule, path, zh, en));
        return done(true, false);
    }

    private Visit refused(int status) {
        return status == 429 || status >= 500
                ? unseen(Rule.NOT_OBTAINED, "未能取得，不能确定：HTTP " + status, "could not be had, uncertain: HTTP " + status)
                : unseen(Rule.SERVED_STATUS, "应为 200，却是 HTTP " + status, "HTTP " + status + " where it should be 200");
    }

    private Finding redirection(Trail trail) {
        String to = String.valueOf(trail.target());
        return switch (trail.end()) {
            case ANSWERED -> note(Rule.SERVED_REDIRECT, path, "跳转到 " + to, "redirected to " + to);
            case LOOP -> note(Rule.SERVED_REDIRECT, path, "循环跳转，又到 " + to, "redirected in a loop, again to " + to);
            case ELSEWHERE -> note(Rule.SERVED_REDIRECT, path, "跳转到别的主机：" + to, "redirected to another host: " + to);
            case NOWHERE -> note(Rule.SERVED_REDIRECT, path, "跳转没有写明去处", "redirected to no address");
        };
    }

    /** The page of what was withdrawn may come with 404 or 410; nothing else may. */
    private Visit absent(int status, Path content, String sha256) throws IOException {
        if (site.listed(path).filter(sha256::equals).isEmpty()) {
            orphans();
            return done(false, false);
        }
        boolean stone = ContentTypes.page(path)
                && STONES.contains(Jsoup.parse(Files.readString(content, StandardCharsets.UTF_8))
                        .getElementsByTag("html")
                        .attr("data-kind"));
        if (!stone) {
            found.add(
                    note(Rule.SERVED_STATUS, path, "内容在，状态码却是 " + status, "it is there, but the status is " + status));
        }
        site.mirror().place(path, site.mirror().take(content, sha256));
        return done(false, false);
    }

    /** A server that looks for compressed copies may still have one of a file that is gone. */
    private void orphans() throws IOException {
        for (String coding : CODINGS) {
            Path packed = site.mirror().scratch();
            if (site.client().get(uri, packed, site.client().limits().bytes(), asked(coding, Optional.empty()))
                            instanceof Answer.Said said
                    && said.status() == OK) {
                found.add(note(
                        Rule.SERVED_CONTENT,
                        path,
                        "文件已经没有了，以 " + coding + " 请求仍然发出压缩副本",
                        "the file is gone, and asked for as " + coding + " a compressed copy is still sent"));
            }
            Files.deleteIfExists(packed);
        }
    }

    private Visit content(Answer.Said said, Path object, String sha256) throws IOException {
        Optional<String> listed = site.listed(path);
        if (listed.isPresent() && !listed.get().equals(sha256)) {
            cached(listed.get(), said);
        }
        if (!site.mirror().place(path, object)) {
            return unseen(Rule.NOT_ASSESSABLE, "路径不能作为本机的文件名，无法判断", "no path that can be a file here: not assessable");
        }
        if (ContentTypes.text(path)) {
            for (String coding : CODINGS) {
                packed(coding, said, object, sha256);
            }
        }
        if (ContentTypes.page(path)) {
            links.addAll(PageAddresses.of(site.address(), uri, object));
        }
        return done(false, true);
    }

    /** Whether behind a cache there is the right file already. */
    private void cached(String listed, Answer.Said said) throws IOException {
        Path fresh = site.mirror().scratch();
        URI around = URI.create(uri + "?" + listed.substring(0, 12));
        Map<String, String> asked = new HashMap<>(IDENTITY);
        asked.put("Cache-Control", "no-cache");
        Answer answer = site.client().get(around, fresh, site.client().limits().bytes(), asked);
        if (answer instanceof Answer.Said other
                && other.status() == OK
                && ServedSite.sha256(fresh).equals(listed)) {
            String age = said.header("Age").map(one -> "（Age: " + one + "）").orElse("");
            found.add(
                    note(Rule.SERVED_CONTENT, path, "缓存仍在发出旧的内容" + age, "a cache still sends an older content" + age));
        }
        Files.deleteIfExists(fresh);
    }

    private void packed(String coding, Answer.Said plain, Path object, String sha256) throws IOException {
        Path packed = site.mirror().scratch();
        Optional<Mirror.Kept> kept = site.mirror().kept(path, coding);
        Answer answer = site.client().get(uri, packed, site.client().limits().bytes(), asked(coding, kept));
        if (answer instanceof Answer.Silent silent) {
            found.add(note(
                    Rule.NOT_OBTAINED,
                    path,
                    "以 " + coding + " 未能取得，不能确定：" + silent.why().zh(),
                    "as " + coding + " it could not be had, uncertain: "
                            + silent.why().en()));
        } else if (answer instanceof Answer.Said said) {
            site.taken().addAndGet(said.bytes());
            boolean same = said.status() == NOT_MODIFIED && kept.isPresent();
            Optional<Wording> wrong = same
                    ? Optional.of(new Wording("解开之后不是原来的内容", "unpacks to something else"))
                            .filter(any -> !kept.get().sha256().equals(sha256))
                    : wrong(coding, said, packed, object);
            wrong.ifPresent(why -> found.add(note(
                    Rule.SERVED_CONTENT,
                    path,
                    "以 " + coding + " 请求时：" + why.zh(),
                    "asked for as " + coding + ": " + why.en())));
            if (wrong.isEmpty() && !same) {
                String etag = said.header("ETag").orElse("");
                site.mirror().keep(path, coding, new Mirror.Kept(etag, "", sha256));
                Validators.packed(path, plain, said).ifPresent(found::add);
            }
        }
        Files.deleteIfExists(packed);
    }

    private static Optional<Wording> wrong(String coding, Answer.Said said, Path packed, Path object)
            throws IOException {
        if (said.status() != OK) {
            return Optional.of(new Wording("HTTP " + said.status(), "HTTP " + said.status()));
        }
        if (!said.coding().isEmpty() && !said.coding().equals(coding)) {
            return Optional.of(new Wording("以 " + said.coding() + " 发送", "sent as " + said.coding()));
        }
        Optional<Wording> differs = ContentCoding.differs(packed, said.coding(), object);
        if (differs.isPresent() || said.coding().isEmpty()) {
            return differs;
        }
        String vary = said.header("Vary").orElse("").toLowerCase(java.util.Locale.ROOT);
        return vary.contains("accept-encoding") || vary.contains("*")
                ? Optional.empty()
                : Optional.of(new Wording(
                        "没有 Vary: Accept-Encoding，缓存会把压缩的内容发给不要压缩的读者",
                        "without Vary: Accept-Encoding caches send it to readers who cannot unpack it"));
    }
}
