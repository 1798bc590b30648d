package org.gongkai.audit.served;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.fetch.Client;
import org.gongkai.fetch.Mirror;
import org.gongkai.fetch.RobotsText;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;

/**
 * A site on its server (网上的站点): what every look at it needs.
 *
 * @param manifest path ▸ digest of each file that the site says it has; empty where its manifest cannot be had
 * @param taken bytes that were fetched so far
 */
record ServedSite(
        SiteAddress address,
        Client client,
        RobotsText robots,
        Mirror mirror,
        SortedMap<String, String> manifest,
        AtomicLong taken) {

    static final Map<String, String> IDENTITY = Map.of("Accept-Encoding", "identity");

    boolean allowed(URI uri) {
        return robots.allow(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
    }

    Optional<String> listed(String path) {
        return Optional.ofNullable(manifest.get(path));
    }

    static Finding note(Rule rule, String path, String zh, String en) {
        return rule.at(Place.of(path), new Wording(zh, en), Wording.NONE);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashes.sha256(in);
        }
    }
}
