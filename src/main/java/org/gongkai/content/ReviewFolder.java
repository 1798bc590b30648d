package org.gongkai.content;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;

/**
 * The folder {@code <name>.review/} of an entry (审查夹): {@code <role>.statement}, {@code <role>.statement.sig}, and
 * {@code history.yaml} with earlier review records, which nothing rests on.
 *
 * @param path relative to the project folder
 * @param files name ▸ file
 */
record ReviewFolder(String path, Map<String, Path> files) {

    private static final String HISTORY = "history.yaml";
    private static final String ROLES = String.join("|", Person.ROLES);

    /** The names that may lie there. */
    static final Pattern NAMES = Pattern.compile("(" + ROLES + ")\\.statement(\\.sig)?|" + Pattern.quote(HISTORY));

    /** Why others may not. */
    static final Wording ALLOWED = new Wording(
            "审查夹中只放 <角色>.statement、<角色>.statement.sig 和 history.yaml，角色有 " + ROLES.replace("|", "、"),
            "only <role>.statement, <role>.statement.sig and history.yaml belong here; roles: "
                    + ROLES.replace("|", ", "));

    ReviewFolder {
        files = Map.copyOf(files);
    }

    static ReviewFolder none(String path) {
        return new ReviewFolder(path, Map.of());
    }

    /** Reads every statement and signature; nothing where one cannot be read. */
    Optional<Dossier> read(Findings findings) {
        Map<String, String> texts = new TreeMap<>();
        boolean sound = true;
        for (Map.Entry<String, Path> file : new TreeMap<>(files).entrySet()) {
            if (!file.getKey().equals(HISTORY)) {
                Optional<SourceText> text = TextFiles.read(file.getValue(), path + "/" + file.getKey(), findings);
                text.ifPresent(one -> texts.put(file.getKey(), one.text()));
                sound &= text.isPresent();
            }
        }
        return sound ? Optional.of(new Dossier(path, texts)) : Optional.empty();
    }
}
