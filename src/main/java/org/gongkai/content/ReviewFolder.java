package org.gongkai.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Sm2Signature;

/**
 * The folder {@code <name>.review/} of an entry (审查夹): {@code <role>.statement}, {@code <role>.statement.sig} and
 * {@code <role>.statement.sm2}; and what the desk keeps of earlier reviews, which is its memory: {@code history.yaml}, {@code approved-<digest>.md} and
 * {@code .digest}, {@code <role>-<digest>.statement}.
 *
 * @param path relative to the project folder
 * @param files name ▸ file
 */
record ReviewFolder(String path, Map<String, Path> files) {

    private static final String ROLES = String.join("|", Person.ROLES);
    private static final Pattern STATEMENT = Pattern.compile("(" + ROLES + ")\\.statement(\\.sig|(?<sm2>\\.sm2))?");

    private static final String HISTORY = "history.yaml";
    private static final String APPROVED = "approved-[0-9a-f]{12}\\.md";

    /** What the desk keeps. */
    private static final Pattern KEPT = Pattern.compile("history\\.yaml|approved-[0-9a-f]{12}\\.(md|digest)|(" + ROLES
            + ")-[0-9a-f]{12}(-[0-9]+)?\\.statement(\\.sig|\\.sm2)?");

    /** Where it is told which of many files changed: by what the digest on record was made of. */
    private static final String SITE = "content/site.review";

    /** What may lie there. */
    static final Wording ALLOWED = new Wording(
            "审查夹中只放 <角色>.statement、<角色>.statement.sig、<角色>.statement.sm2 和审查的存档，角色有 " + ROLES.replace("|", "、"),
            "only <role>.statement, <role>.statement.sig, <role>.statement.sm2 and records of earlier reviews belong"
                    + " here; roles: "
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
    Optional<Dossier> read(Sink findings) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Sm2Signature> second = new TreeMap<>();
        boolean sound = true;
        for (Map.Entry<String, Path> file : new TreeMap<>(files).entrySet()) {
            Matcher name = STATEMENT.matcher(file.getKey());
            if (name.matches() && name.group("sm2") != null) {
                Optional<Sm2Signature> bytes = bytes(file.getValue(), path + "/" + file.getKey(), findings);
                bytes.ifPresent(one -> second.put(file.getKey(), one));
                sound &= bytes.isPresent();
            } else if (name.matches() || (path.equals(SITE) && file.getKey().endsWith(".digest"))) {
                Optional<SourceText> text = TextFiles.read(file.getValue(), path + "/" + file.getKey(), findings);
                text.ifPresent(one -> texts.put(file.getKey(), one.text()));
                sound &= text.isPresent();
            }
        }
        return sound ? Optional.of(new Dossier(path, texts, second, approvals())) : Optional.empty();
    }

    /** What the desk remembers; of a file that cannot be read, nothing. */
    private List<Approval> approvals() {
        Sink unheeded = new Sink();
        List<Approval> approvals = new ArrayList<>();
        new TreeMap<>(files).forEach((name, file) -> {
            Optional<SourceText> text = name.equals(HISTORY) || name.matches(APPROVED)
                    ? TextFiles.read(file, path + "/" + name, unheeded)
                    : Optional.empty();
            approvals.addAll(text.filter(one -> name.equals(HISTORY))
                    .map(ApprovalReader::history)
                    .orElseGet(() -> text.flatMap(ApprovalReader::kept).stream().toList()));
        });
        return approvals;
    }

    private static Optional<Sm2Signature> bytes(Path file, String path, Sink findings) {
        try {
            long size = Files.size(file);
            if (size <= Sm2Signature.LONGEST) {
                return Optional.of(Sm2Signature.of(Files.readAllBytes(file)));
            }
            findings.add(
                    Rule.OVER_THE_LIMIT,
                    Place.of(path),
                    new Wording(
                            "国密签名文件有 " + size + " 字节，超过 " + Sm2Signature.LONGEST,
                            "the SM2 signature has " + size + " bytes, more than " + Sm2Signature.LONGEST),
                    new Wording(
                            "放 openssl pkeyutl -sign 原样写出的文件（DER）",
                            "put the file as openssl pkeyutl -sign writes it (DER)"));
        } catch (IOException e) {
            findings.add(TextFiles.unreadable(path, e));
        }
        return Optional.empty();
    }
}
