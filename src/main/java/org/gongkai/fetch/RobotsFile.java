package org.gongkai.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongkai.finding.Wording;

/** The {@code robots.txt} of a host (RFC 9309 2.3.1): one that is not there allows all, one that cannot be had nothing. */
public final class RobotsFile {

    private static final int LONGEST = 512 << 10;
    private static final int OK = 200;

    private RobotsFile() {}

    /**
     * Asks for it.
     *
     * @throws Unobtainable where it may be there and cannot be had
     */
    public static RobotsText of(Client client, SiteAddress address, String name, Path scratch)
            throws IOException, Unobtainable {
        Trail trail = Trail.follow(
                client, address.root().resolve("/robots.txt"), scratch, LONGEST, Map.of("Accept-Encoding", "identity"));
        if (!(trail.last() instanceof Answer.Said said)) {
            Wording why = ((Answer.Silent) trail.last()).why();
            throw new Unobtainable("robots.txt：" + why.zh(), "robots.txt: " + why.en());
        }
        if (trail.end() == Trail.End.ANSWERED && said.status() == OK) {
            return RobotsText.of(Files.readString(scratch, StandardCharsets.ISO_8859_1), name);
        }
        if (said.status() >= 500) {
            throw new Unobtainable("robots.txt：HTTP " + said.status(), "robots.txt: HTTP " + said.status());
        }
        return RobotsText.NONE;
    }
}
