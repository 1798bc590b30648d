package org.gongkai.serve.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.bake.GalleyPress;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.desk.Route;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.press.Sheets;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Judgement;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.Verdict;
import org.gongkai.serve.preview.SingleLook.Said;
import org.gongkai.serve.state.State;

/**
 * The site as it would be with everything withheld (校样一版), and what is said of its texts.
 *
 * @param base the state of the project that it was made from
 * @param changes how many changes were told when the texts were read
 * @param fresh whether the project was judged as a whole since the last change
 * @param read the texts that changed since, as they were read
 * @param gone those that were deleted since
 * @param broken those that cannot be read as they stand
 * @param sources all that was read
 * @param judgement what the gate says of it, nothing supposed
 * @param said what is said of the texts that changed
 * @param edition what is printed
 * @param sheets its files
 * @param press prints them
 */
record GalleyEdition(
        State base,
        long changes,
        boolean fresh,
        Map<String, Found<Source>> read,
        Set<String> gone,
        Set<String> broken,
        Sources sources,
        Judgement judgement,
        Map<String, Said> said,
        Edition edition,
        Sheets sheets,
        GalleyPress press) {

    GalleyEdition {
        read = Map.copyOf(read);
        gone = Set.copyOf(gone);
        broken = Set.copyOf(broken);
        said = Map.copyOf(said);
    }

    GalleyEdition fresh(boolean is) {
        return is == fresh
                ? this
                : new GalleyEdition(
                        base, changes, is, read, gone, broken, sources, judgement, said, edition, sheets, press);
    }

    /** The text of a file, as it stands now; nothing where there is none that can be read. */
    Optional<Manuscript> text(String path) {
        Found<Source> now = read.get(path);
        return (now == null
                        ? sources.texts().stream()
                                .filter(one -> one.path().equals(path))
                                .findFirst()
                        : Optional.of(now.value()))
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast);
    }

    /** What the gate says of an entry. */
    Optional<Verdict> verdict(String path) {
        return judgement.verdicts().stream()
                .filter(one -> one.path().equals(path))
                .findFirst();
    }

    /** Whether readers see a text today as it stands; nothing is shown of one that is neither entry nor narrative. */
    boolean published(String path) {
        return verdict(path)
                .map(one -> one instanceof Verdict.Published || one instanceof Verdict.Replaced)
                .orElseGet(() -> judgement.narratives().stream()
                        .filter(one -> one.source().path().equals(path))
                        .anyMatch(NarrativeVerdict.Shown.class::isInstance));
    }

    /** How many texts are on its pages that readers do not see today. */
    long withheld() {
        return edition.catalogue().entries().stream()
                .filter(one -> verdicts().getOrDefault(one.path(), false))
                .count();
    }

    private Map<String, Boolean> verdicts() {
        return judgement.verdicts().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Verdict::path, one -> !(one instanceof Verdict.Published), (first, second) -> first));
    }

    /** What is found in a text and in what lies beside it: at once where it changed, else what was found of the whole. */
    List<Finding> findings(String path) {
        Said now = said.get(path);
        List<Finding> found = new ArrayList<>(now == null ? List.of() : now.findings());
        if (now == null) {
            base.findings().sorted().stream()
                    .filter(one -> belongs(one.place().path(), path))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean belongs(String file, String text) {
        String stem = text.substring(0, Math.max(text.lastIndexOf('.'), 0));
        return file.equals(text)
                || file.startsWith(stem + ".files/")
                || file.startsWith(stem + ".review/")
                || file.equals(stem + ".csv");
    }

    /** What blocks the whole site and is in none of its texts: its own data, its theme, its settings. */
    List<Finding> ofTheSite() {
        return base.findings().sorted().stream()
                .filter(one -> one.severity() == Severity.BLOCK)
                .filter(one -> sources.texts().stream()
                        .noneMatch(text -> belongs(one.place().path(), text.path())))
                .toList();
    }

    /** The way of a text through its review, as things stand. */
    Optional<Route> route(String path) {
        return text(path)
                .map(one -> Route.of(
                        one,
                        one.category(sources.categories()),
                        sources.people(),
                        base.moment().day()));
    }
}
