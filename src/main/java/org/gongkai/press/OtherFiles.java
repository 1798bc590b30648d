package org.gongkai.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.DataFiles;
import org.gongkai.press.export.Exports;
import org.gongkai.press.export.Proofs;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.release.Output;
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

    /** Of pages that are written. */
    OtherFiles(Edition edition, Models models, Output out) {
        this.edition = edition;
        this.models = models;
        this.out = out;
    }

    /**
     * Writes all files but {@link DataFiles}, which tell the hashes of others; what takes long first.
     *
     * @param search has taken every entry's words
     * @param assets name ▸ content of the theme's files
     */
    public List<Finding> put(Crew crew, SearchIndex search, Map<String, byte[]> assets) throws IOException {
        List<Finding> changed = new ArrayList<>(); // by the chore of the attachments alone
        List<Crew.Chore> chores = new ArrayList<>();
        chores.add(() -> new Proofs(edition.catalogue().entries()).put(out));
        chores.add(() -> changed.addAll(attachments()));
        chores.addAll(search.chores(out));
        chores.add(() -> small(assets));
        crew.together(chores);
        return changed;
    }

    private List<Finding> attachments() throws IOException {
        List<Finding> changed = new ArrayList<>();
        for (Entry entry : edition.catalogue().entries()) {
            for (Enclosure file : entry.files()) {
                copy(entry, file).ifPresent(changed::add);
            }
        }
        return changed;
    }

    private Optional<Finding> copy(Entry entry, Enclosure file) throws IOException {
        Address address = Addresses.file(entry, file);
        if (out.has(address)) {
            return Optional.empty(); // the same content under two names
        }
        String hash = out.copy(address, file.file().file());
        return hash.equals(file.file().sha256())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Rule.REVIEW_DIGEST,
                        Place.of(entry.path()),
                        new Wording(
                                "附件“" + file.file().name() + "”在构建过程中被改动",
                                "the attachment “" + file.file().name() + "” changed during the build"),
                        new Wording("重新构建", "build again")));
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
