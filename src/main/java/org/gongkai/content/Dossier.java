package org.gongkai.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.header.Approval;
import org.gongkai.content.header.Drafting;
import org.gongkai.content.site.Role;
import org.gongkai.seal.Sm2Signature;

/**
 * What lies in an entry's folder {@code <name>.review/} (审查卷): the statements of its steps and their signatures, as
 * found. Whether they hold is the gate's question.
 *
 * @param path of the folder, relative to the project folder; it need not exist
 * @param texts name of the file ▸ its text with {@code \n} line ends
 * @param second name of the file ▸ its bytes, which should be an SM2 signature
 * @param approvals those on record, of the present text and of earlier ones
 * @param draftings those of earlier reviews
 */
public record Dossier(
        String path,
        Map<String, String> texts,
        Map<String, Sm2Signature> second,
        List<Approval> approvals,
        List<Drafting> draftings) {

    public Dossier {
        texts = Map.copyOf(texts);
        second = Map.copyOf(second);
        approvals = List.copyOf(approvals);
        draftings = List.copyOf(draftings);
    }

    /** The statement of a role's step, which the person signed. */
    public Optional<String> statement(Role role) {
        return Optional.ofNullable(texts.get(role + ".statement"));
    }

    /** The SSH signature of a role's statement. */
    public Optional<String> signature(Role role) {
        return Optional.ofNullable(texts.get(role + ".statement.sig"));
    }

    /** The SM2 signature of a role's statement, which stands beside the other. */
    public Optional<Sm2Signature> second(Role role) {
        return Optional.ofNullable(second.get(role + ".statement.sm2"));
    }

    /** What an approved digest, of {@code sha256:} and 64 digits, was made of, if the desk has kept it and it was read. */
    public Optional<String> kept(String digest) {
        return digest.length() < 19
                ? Optional.empty()
                : Optional.ofNullable(texts.get("approved-" + digest.substring(7, 19) + ".digest"));
    }

    /** Where a role's statement is or would be. */
    public String statementPath(Role role) {
        return path + "/" + role + ".statement";
    }

    /** The same without what was signed for this role. */
    Dossier without(Role role) {
        Map<String, String> others = new HashMap<>(texts);
        Map<String, Sm2Signature> seconds = new HashMap<>(second);
        others.keySet().removeIf(name -> name.startsWith(role + ".statement"));
        seconds.keySet().removeIf(name -> name.startsWith(role + ".statement"));
        return new Dossier(path, others, seconds, approvals, draftings);
    }
}
