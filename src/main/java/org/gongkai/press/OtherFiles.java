package org.gongkai.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/**
 * The files beside the pages and feeds (页面以外的文件): the theme's, the attachments, the search, the proofs of review, the
 * forms.
 */
final class OtherFiles {

    private final Edition edition;
    private final Models models;
    private final Output out;
    private final Findings findings;

    /** Of pages that are written. */
    OtherFiles(Edition edition, Models models, Output out, Findings findings) {
        this.edition = edition;
        this.models = models;
        this.out = out;
        this.findings = findings;
    }

    /**
     * The writing of all files but {@link DataFiles}, which tell the hashes of others; what takes long first.
     *
     * @param search has taken every entry's words
     * @param assets name ▸ content of the theme's files
     */
    List<Crew.Chore> chores(SearchIndex search, Map<String, byte[]> assets) {
        List<Crew.Chore> chores = new ArrayList<>();
        chores.add(() -> new Proofs(edition.catalogue().entries()).put(out));
        chores.add(this::attachments);
        chores.addAll(search.chores(out));
        chores.add(() -> small(assets));
        return chores;
    }

    private void attachments() throws IOException {
        for (Entry entry : edition.catalogue().entries()) {
            for (Enclosure file : entry.files()) {
                copy(entry, file);
            }
        }
    }

    private void copy(Entry entry, Enclosure file) throws IOException {
        Address address = Addresses.file(entry, file);
        if (out.has(address)) {
            return; // the same content under two names
        }
        String hash = out.copy(address, file.file().file());
        if (!hash.equals(file.file().sha256())) {
            findings.add(
                    Rule.REVIEW_DIGEST,
                    Place.of(entry.path()),
                    new Wording(
                            "附件“" + file.file().name() + "”在构建过程中被改动",
                            "the attachment “" + file.file().name() + "” changed during the build"),
                    new Wording("重新构建", "build again"));
        }
    }

    private void small(Map<String, byte[]> assets) throws IOException {
        for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
            out.put(Addresses.asset(asset.getKey()), asset.getValue());
        }
        out.put(Addresses.APPLY_DOCUMENT, models.form());
        for (Map.Entry<Address, byte[]> pdf : models.pdfs().entrySet()) {
            out.put(pdf.getKey(), pdf.getValue());
        }
        Exports exports = new Exports(edition);
        out.put(Addresses.ROBOTS, exports.robots());
        Optional<String> security = exports.security();
        if (security.isPresent()) {
            out.put(Addresses.SECURITY, security.get());
        }
    }
}
