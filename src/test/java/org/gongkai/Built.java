package org.gongkai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.press.release.Publication;
import org.gongkai.review.Judgement;

/** A build of a project folder: its account, its findings and the folder that it went to. */
public record Built(Judgement judgement, List<Finding> findings, Path out) {

    /** Kept, since the JDK holds loggers weakly: what JBake logs is no result of a test. */
    private static final Logger JBAKE = Logger.getLogger("org.jbake");

    static {
        JBAKE.setLevel(Level.OFF);
    }

    /** An instant at which nothing of the test sites lies in the future unless a test wants it. */
    public static final String NOW = "2021-12-01T00:00:00+08:00";

    public static Built of(Path project, Path out) throws IOException {
        return of(project, out, NOW);
    }

    public static Built of(Path project, Path out, String asOf) throws IOException {
        try {
            Baked baked = new Bake(project, OffsetDateTime.parse(asOf).toInstant()).build(out);
            return new Built(baked.judgement(), baked.findings().sorted(), out);
        } catch (Publication.Refused e) {
            throw new AssertionError(e);
        }
    }

    /** Whether nothing blocked and the site is there. */
    public boolean published() {
        boolean blocked = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        if (blocked == Files.exists(out)) {
            throw new AssertionError((blocked ? "published although blocked: " : "not published: ") + findings);
        }
        return !blocked;
    }

    /** The published files. */
    public SortedMap<String, byte[]> files() throws IOException {
        return Tree.read(out);
    }

    /** A published file as text. */
    public String text(String path) throws IOException {
        return Files.readString(out.resolve(path));
    }

    /** Rule and English message of each finding. */
    public List<String> shown() {
        return findings.stream()
                .map(finding -> finding.rule().id() + " " + finding.place() + " "
                        + finding.message().en())
                .toList();
    }
}
