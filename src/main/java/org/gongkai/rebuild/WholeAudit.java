package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.audit.Audit;
import org.gongkai.audit.Report;
import org.gongkai.audit.Sighting;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * A published site looked at with a stranger's eyes, and built again from its own sources (核验的全部).
 *
 * @param seen what a stranger saw
 * @param rebuilt what came of building it again
 */
public record WholeAudit(Sighting seen, Rebuild.Outcome rebuilt) {

    /**
     * Of the site in a folder.
     *
     * @param program that builds it again
     * @param verifier of the signatures
     * @param roster an allowed_signers file that the auditor keeps, to be believed in place of the site's own
     */
    public static WholeAudit of(
            Path site, Rebuild.Program program, Crew crew, Verifier verifier, @Nullable String roster)
            throws IOException {
        Sighting seen = Audit.look(site);
        return new WholeAudit(
                seen,
                seen.report().files() == 0
                        ? Rebuild.Outcome.NONE
                        : Rebuild.of(site, program, crew, verifier, roster, seen.hashes()));
    }

    /** What became other since an earlier copy of the site was made: a folder, or its catalogue.json. */
    public static List<Finding> against(Path earlier, Path site) throws IOException {
        return EarlierCopy.compare(earlier, site);
    }

    /** All that was found, in the order of places. */
    public List<Finding> findings() {
        return Stream.concat(seen.report().findings().stream(), rebuilt.findings().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** How much was looked at and found, in words. */
    public Wording told() {
        return told(seen.report(), rebuilt, findings().size());
    }

    /**
     * How much was looked at and found, in words.
     *
     * @param findings how many
     */
    public static Wording told(Report report, Rebuild.Outcome again, int findings) {
        boolean rebuilt = again.done();
        return new Wording(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + findings
                        + (rebuilt ? "；重建核对文件 " + again.files() + "，审查声明 " + again.statements() : "；没有重建核验"),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + findings + " findings"
                        + (rebuilt
                                ? "; built again: " + again.files() + " files compared, " + again.statements()
                                        + " statements followed"
                                : "; not built again"));
    }
}
