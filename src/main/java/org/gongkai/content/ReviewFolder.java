package org.gongkai.content;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;

/**
 * The folder {@code <name>.review/} of an entry (审查夹): {@code <role>.statement} and {@code <role>.statement.sig}; and
 * what the desk keeps of earlier reviews, on which nothing rests: {@code history.yaml}, {@code approved-<digest>.md} and
 * {@code .digest}, {@code <role>-<digest>.statement}.
 *
 * @param path relative to the project folder
 * @param files name ▸ file
 */
record ReviewFolder(String path, Map<String, Path> files) {

    private static final String ROLES = String.join("|", Person.ROLES);
    private static final Pattern STATEMENT = Pattern.compile("(" + ROLES + ")\\.statement(\\.sig)?");

    /** What the desk keeps. */
    private static final Pattern KEPT = Pattern.compile("history\\.yaml|approved-[0-9a-f]{12}\\.(md|digest)|(" + ROLES
            + ")-[0-9a-f]{12}(-[0-9]+)?\\.statement(\\.sig|\\.sm2)?");

    /** What may lie there. */
    static final Wording ALLOWED = new Wording(
            "审查夹中只放 <角色>.statement、<角色>.statement.sig 和审查的存档，角色有 " + ROLES.replace("|", "、"),
            "only <role>.statement, <role>.statement.sig and records of earlier reviews belong here; roles: "
                    + ROLES.replace("|", ", "));

    /** Whether a file of this name may lie there. */
    static boolean allows(String name) {
        return STATEMENT.matcher(name).matches() || KEPT.matcher(name).matches();
    }

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
            if (STATEMENT.matcher(file.getKey()).matches()) {
                Optional<SourceText> text = TextFiles.read(file.getValue(), path + "/" + file.getKey(), findings);
                text.ifPresent(one -> texts.put(file.getKey(), one.text()));
                sound &= text.isPresent();
            }
        }
        return sound ? Optional.of(new Dossier(path, texts)) : Optional.empty();
    }
}
