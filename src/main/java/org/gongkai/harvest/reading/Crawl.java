package org.gongkai.harvest.reading;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongkai.audit.PublishedData;
import org.gongkai.fetch.Answer;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.FetchLimits;
import org.gongkai.fetch.RobotsFile;
import org.gongkai.fetch.RobotsText;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.fetch.Unobtainable;
import org.gongkai.fetch.WorkFolder;

/**
 * A site at an address (网址): its data files are fetched one after the other, with GET alone; a redirection is not
 * followed, and what {@code robots.txt} disallows (RFC 9309) is not fetched.
 */
final class Crawl {

    private static final String NAME = "gongkai-harvest";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int OK = 200;

    private static final String MANIFEST = "release/manifest.sha256";
    private static final String WHOLE = "catalogue.json";
    private static final int DIGEST = 66;

    private final Client client = new Client(NAME, FetchLimits.USUAL.hasty(LONGEST, PAUSE), null);
    private final SiteAddress address;
    private final Path scratch;

    private Crawl(SiteAddress address, Path scratch) {
        this.address = address;
        this.scratch = scratch;
    }

    static void read(String where, Copy copy) throws IOException, Unobtainable {
        SiteAddress address =
                SiteAddress.of(where).orElseThrow(() -> new Unobtainable("不是可以读取的网址", "no address that can be asked"));
        try (WorkFolder work = new WorkFolder()) {
            new Crawl(address, work.path().resolve("answer")).read(copy);
        }
    }

    private void read(Copy copy) throws IOException, Unobtainable {
        RobotsText rules = RobotsFile.of(client, address, NAME, scratch);
        byte[] manifest = file(MANIFEST, rules);
        List<String> wanted = new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > DIGEST)
                .map(line -> line.substring(DIGEST))
                .filter(path -> PublishedData.has(path) && !path.endsWith(".csv") && !path.endsWith(".xlsx"))
                .distinct()
                .toList();
        copy.take(MANIFEST, manifest);
        boolean whole = wanted.contains(WHOLE);
        for (String path : wanted) {
            if (!whole || !path.startsWith("catalogue/")) {
                copy.take(path, file(path, rules));
            }
        }
    }

    private byte[] file(String path, RobotsText rules) throws IOException, Unobtainable {
        URI uri = address.to(path);
        if (!rules.allow(uri.getRawPath())) {
            throw new Unobtainable("robots.txt 不许读取 " + path, "robots.txt disallows " + path);
        }
        Answer answer = client.get(uri, scratch, ReadingLimits.FILE, Map.of("Accept-Encoding", "identity"));
        if (answer instanceof Answer.Silent silent) {
            throw new Unobtainable(
                    uri.getPath() + "：" + silent.why().zh(),
                    uri.getPath() + ": " + silent.why().en());
        }
        int status = ((Answer.Said) answer).status();
        if (status != OK) {
            throw new Unobtainable(uri.getPath() + "：HTTP " + status, uri.getPath() + ": HTTP " + status);
        }
        return Files.readAllBytes(scratch);
    }
}
