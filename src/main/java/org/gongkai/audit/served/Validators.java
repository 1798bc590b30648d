package org.gongkai.audit.served;

import static org.gongkai.audit.served.ServedSite.note;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.fetch.Answer;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;

/**
 * ETag and Last-Modified (RFC 9110 8.8): caches and readers who come again rely on them, so that a page that was corrected
 * reaches them.
 */
final class Validators {

    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;
    private static final Duration SLACK = Duration.ofMinutes(1);

    private Validators() {}

    /** A packed content is another representation: a strong ETag may not be that of the plain one. */
    static Optional<Finding> packed(String path, Answer.Said plain, Answer.Said packed) {
        String etag = plain.header("ETag").orElse("");
        boolean same = !packed.coding().isEmpty()
                && etag.startsWith("\"")
                && etag.equals(packed.header("ETag").orElse(""));
        return same
                ? Optional.of(note(
                        Rule.SERVED_VALIDATORS,
                        path,
                        "压缩的和不压缩的用同一个强 ETag：" + etag,
                        "packed and not packed have the same strong ETag: " + etag))
                : Optional.empty();
    }

    /** Asks for one file several times, as caches do. */
    static List<Finding> check(ServedSite site, String path) throws IOException {
        List<Finding> found = new ArrayList<>();
        Optional<Answer.Said> first = ask(site, path, Map.of());
        if (first.isEmpty() || first.get().status() != OK) {
            return found;
        }
        String etag = first.get().header("ETag").orElse("");
        Optional<String> modified = first.get().header("Last-Modified");
        if (etag.isEmpty() && modified.isEmpty()) {
            found.add(
                    note(Rule.SERVED_VALIDATORS, path, "既没有 ETag，也没有 Last-Modified", "neither ETag nor Last-Modified"));
        }
        if (modified.isPresent()) {
            Optional<Instant> day = instant(modified.get());
            Optional<Instant> now = first.get().header("Date").flatMap(Validators::instant);
            if (day.isEmpty()) {
                found.add(note(
                        Rule.SERVED_VALIDATORS,
                        path,
                        "Last-Modified 不是日期：" + modified.get(),
                        "Last-Modified is no date: " + modified.get()));
            } else if (now.isPresent() && day.get().isAfter(now.get().plus(SLACK))) {
                found.add(note(
                        Rule.SERVED_VALIDATORS,
                        path,
                        "Last-Modified 晚于服务器自己的 Date：" + modified.get(),
                        "Last-Modified is later than the server's own Date: " + modified.get()));
            }
        }
        if (!etag.isEmpty()) {
            boolean other = ask(site, path, Map.of("If-None-Match", "\"gongkai-of-no-file\""))
                    .filter(one -> one.status() == NOT_MODIFIED)
                    .isPresent();
            if (other) {
                found.add(note(
                        Rule.SERVED_VALIDATORS,
                        path,
                        "不论 ETag 是什么都回答 304：更正之后读者看不到",
                        "304 whatever the ETag is: who comes again never sees a correction"));
            }
            String again =
                    ask(site, path, Map.of()).flatMap(one -> one.header("ETag")).orElse(etag);
            if (!again.equals(etag)) {
                found.add(note(
                        Rule.SERVED_VALIDATORS,
                        path,
                        "同一文件两次的 ETag 不同：" + etag + "、" + again,
                        "the same file has two ETags: " + etag + ", " + again));
            }
        }
        return found;
    }

    private static Optional<Answer.Said> ask(ServedSite site, String path, Map<String, String> more)
            throws IOException {
        URI uri = site.address().to(path);
        if (!site.allowed(uri)) {
            return Optional.empty();
        }
        Path scratch = site.mirror().scratch();
        Map<String, String> headers = new HashMap<>(ServedSite.IDENTITY);
        headers.putAll(more);
        Answer answer = site.client().get(uri, scratch, site.client().limits().bytes(), headers);
        Files.deleteIfExists(scratch);
        return answer instanceof Answer.Said said ? Optional.of(said) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
