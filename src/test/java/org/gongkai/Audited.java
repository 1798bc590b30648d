package org.gongkai;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.bake.Bake;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.guomi.Guomi;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/** A site audited as {@code gongkai audit} does it. */
final class Audited {

    private Audited() {}

    static List<Finding> of(Path site) throws IOException {
        return of(site, null);
    }

    /** @param roster an allowed_signers file that the auditor keeps */
    static List<Finding> of(Path site, @Nullable String roster) throws IOException {
        return WholeAudit.of(site, Bake.program(), new Crew(2), new Verifier(Set.of(), new Guomi()), roster)
                .findings();
    }
}
