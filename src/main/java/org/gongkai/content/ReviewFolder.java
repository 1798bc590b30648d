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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.header.Approval;
import org.gongkai.content.header.Drafting;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.ReviewHistory;
import org.gongkai.content.site.Role;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
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

    /** How the folder's name ends. */
    static final String ENDING = ".review";

    private static final String ROLES = Role.keys(List.of(Role.values()), "|");
    private static final Pattern STATEMENT = Pattern.compile("(" + ROLES + ")\\.statement(\\.sig|(?<sm2>\\.sm2))?");

    private static final String HISTORY = "history.yaml";
    private static final Pattern APPROVED = Pattern.compile("approved-[0-9a-f]{12}\\.md");

    /** What the desk keeps. */
    private static final Pattern KEPT = Pattern.compile("history\\.yaml|approved-[0-9a-f]{12}\\.(md|digest)|(" + ROLES
            + ")-[0-9a-f]{12}(-[0-9]+)?\\.statement(\\.sig|\\.sm2)?");

    /** Where it is told which of many files changed: by what the digest on record was made of. */
    private static final String SITE = "content/site.review";

    private static final Wording STATEMENTS = new Wording("审查夹中只放声明和签名", "only statements and signatures belong here");

    /** What may lie there. */
    private static final Wording ALLOWED = new Wording(
            "审查夹中只放 <角色>.statement、<角色>.statement.sig、<角色>.statement.sm2 和审查的存档，角色有 " + ROLES.replace("|", "、"),
            "only <role>.statement, <role>.statement.sig, <role>.statement.sm2 and records of earlier reviews belong"
                    + " here; roles: "
                    + ROLES.replace("|", ", "));

    /** The folder with its files; all else that lies there is a finding. */
    private static Found<ReviewFolder> in(Path folder, String path) {
        return Listing.of(folder, path).then(here -> {
            Map<Boolean, List<String>> names =
                    here.files().keySet().stream().collect(Collectors.partitioningBy(ReviewFolder::allows));
            List<Finding> strays = Stream.concat(
                            names.getOrDefault(false, List.of()).stream(), here.folders().keySet().stream())
                    .map(name -> Listing.stray(here.at(name), STATEMENTS, ALLOWED))
                    .toList();
            here.files().keySet().retainAll(names.getOrDefault(true, List.of()));
            return new Found<>(new ReviewFolder(path, here.files()), strays);
        });
    }

    /** That of a text which lies in this folder; it need not exist. */
    static Found<ReviewFolder> beside(Listing here, String stem) {
        String at = here.at(stem + ENDING);
        Path folder = here.folders().get(stem + ENDING);
        return folder == null ? Found.of(none(at)) : in(folder, at);
    }

    /** Whether a file of this name may lie there. */
    private static boolean allows(String name) {
        return STATEMENT.matcher(name).matches() || KEPT.matcher(name).matches();
    }

    ReviewFolder {
        files = Map.copyOf(files);
    }

    static ReviewFolder none(String path) {
        return new ReviewFolder(path, Map.of());
    }

    /** Reads every statement and signature; nothing where one cannot be read. */
    Found<Optional<Dossier>> read() {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Sm2Signature> second = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        files.forEach((file, at) -> {
            Matcher name = STATEMENT.matcher(file);
            if (name.matches() && name.group("sm2") != null) {
                bytes(at, path + "/" + file).into(findings).ifPresent(one -> second.put(file, one));
            } else if (name.matches() || (path.equals(SITE) && file.endsWith(".digest"))) {
                TextFiles.read(at, path + "/" + file).into(findings).ifPresent(one -> texts.put(file, one.text()));
            }
        });
        return new Found<>(findings.isEmpty() ? Optional.of(dossier(texts, second)) : Optional.empty(), findings);
    }

    /** What the desk remembers; of a file that cannot be read, nothing. */
    private Dossier dossier(Map<String, String> texts, Map<String, Sm2Signature> second) {
        List<Approval> approvals = new ArrayList<>();
        List<Review> earlier = text(HISTORY).map(ReviewHistory::read).orElse(List.of());
        new TreeMap<>(files)
                .keySet().stream()
                        .filter(APPROVED.asMatchPredicate())
                        .forEach(name -> text(name).map(Approval::kept).ifPresent(approvals::addAll));
        approvals.addAll(Approval.history(earlier));
        return new Dossier(path, texts, second, approvals, Drafting.history(earlier));
    }

    private Optional<SourceText> text(String name) {
        Path file = files.get(name);
        return file == null
                ? Optional.empty()
                : TextFiles.read(file, path + "/" + name).value();
    }

    private static Found<Optional<Sm2Signature>> bytes(Path file, String path) {
        try {
            long size = Files.size(file);
            if (size <= Sm2Signature.LONGEST) {
                return Found.of(Optional.of(Sm2Signature.of(Files.readAllBytes(file))));
            }
            return Found.nothing(Finding.of(
                    Rule.OVER_THE_LIMIT,
                    Place.of(path),
                    new Wording(
                            "国密签名文件有 " + size + " 字节，超过 " + Sm2Signature.LONGEST,
                            "the SM2 signature has " + size + " bytes, more than " + Sm2Signature.LONGEST),
                    new Wording(
                            "放 openssl pkeyutl -sign 原样写出的文件（DER）",
                            "put the file as openssl pkeyutl -sign writes it (DER)")));
        } catch (IOException e) {
            return Found.nothing(TextFiles.unreadable(path, e));
        }
    }
}
