package org.gongkai.serve.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.bake.GalleyPress;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Found;
import org.gongkai.journey.Journey;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Galley;
import org.gongkai.review.Judgement;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.Verdict;
import org.gongkai.serve.preview.SingleLook.Said;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;
import org.jspecify.annotations.Nullable;

/**
 * The project as it would look now (校样), in two steps: the texts that changed since the project was last judged are read and
 * judged by themselves, at once, and put among the others, so that every page shows them; what is found of the whole follows
 * when the project was judged behind. Everything is a function of the last state, the changes since and what was typed.
 */
final class Galleys implements AutoCloseable {

    private final OpenProject project;
    private final SingleLook look = new SingleLook();
    private volatile @Nullable GalleyPress press;
    private long pressed;
    private @Nullable GalleyEdition made;

    Galleys(OpenProject project) {
        this.project = project;
    }

    /** The project as it stands now; nothing where one of the site's own data files cannot be read, and never could since the desk was opened. */
    synchronized Optional<GalleyEdition> now() throws IOException {
        State base = base().orElse(null);
        if (base == null) {
            return Optional.empty();
        }
        long count = project.changes();
        GalleyEdition last = made;
        boolean fresh = project.fresh(base);
        if (last == null || !last.base().is(base) || last.changes() != count) {
            Map<String, Found<Source>> texts = new HashMap<>();
            Set<String> gone = new TreeSet<>();
            for (String path : changedTexts(base)) {
                Path file = project.folder().resolve(path);
                if (Files.isRegularFile(file)) {
                    texts.put(path, read(base, file, path, Optional.empty()));
                } else {
                    gone.add(path);
                }
            }
            last = edition(base, count, texts, gone, "");
            made = last;
        }
        return Optional.of(last.fresh(fresh));
    }

    /**
     * The project as it would stand with a text as it was typed and not saved, or with one that is not to be public.
     *
     * @param typed nothing for the text as it lies in its file
     */
    synchronized Optional<GalleyEdition> with(String path, Optional<String> typed) throws IOException {
        Optional<GalleyEdition> now = now();
        if (now.isEmpty()) {
            return now;
        }
        State base = now.get().base();
        Map<String, Found<Source>> texts = new HashMap<>(now.get().read());
        texts.put(path, read(base, project.folder().resolve(path), path, typed));
        Set<String> gone = new TreeSet<>(now.get().gone());
        gone.remove(path);
        return Optional.of(edition(base, now.get().changes(), texts, gone, path)
                .fresh(now.get().fresh()));
    }

    /** What changed may be anything, the columns even: then all is judged first. */
    private Optional<State> base() throws IOException {
        State base = project.latest().orElse(null);
        if (base == null || project.changedSince(base).isEmpty()) {
            project.state();
            base = project.latest().orElse(null);
        }
        return Optional.ofNullable(base);
    }

    private SortedSet<String> changedTexts(State base) {
        TreeSet<String> texts = new TreeSet<>();
        Sources sources = base.sources().orElseThrow();
        List<String> known = sources.texts().stream().map(Source::path).toList();
        for (String path : project.changedSince(base).orElse(new TreeSet<>())) {
            text(path, known).ifPresent(texts::add);
        }
        return texts;
    }

    /** The text that a file is, or lies beside. */
    private static Optional<String> text(String path, List<String> known) {
        String folder = path.replaceFirst("[.](files|review)(/.*)?$", "");
        String beside = folder.equals(path) ? path.replaceFirst("[.](csv|yaml)$", "") : folder;
        if (!beside.equals(path)) {
            return known.stream()
                    .filter(one -> one.substring(0, one.lastIndexOf('.')).equals(beside))
                    .findFirst();
        }
        boolean text = path.startsWith("content/")
                && (known.contains(path) || (path.endsWith(".md") && path.indexOf('/', "content/".length()) > 0));
        return text && ManuscriptKind.of(path) != ManuscriptKind.SITE ? Optional.of(path) : Optional.empty();
    }

    private Found<Source> read(State base, Path file, String path, Optional<String> typed) throws IOException {
        Sources sources = base.sources().orElseThrow();
        Frame frame = new Frame(sources.site(), sources.categories(), sources.people());
        return SingleLook.source(path, press().text(file, typed, frame));
    }

    private GalleyEdition edition(
            State base, long count, Map<String, Found<Source>> texts, Set<String> gone, String shown)
            throws IOException {
        Edition edition = base.edition().orElseThrow();
        Sources sources = edition.holdings().sources();
        for (String path : gone) {
            sources = sources.now(path, Optional.empty());
        }
        for (Found<Source> read : texts.values()) {
            // a text that cannot be read, or not any more, leaves its last good page where it was
            if (!(read.value() instanceof Source.Broken)) {
                sources = sources.now(read.value().path(), Optional.of(read.value()));
            }
        }
        Set<String> broken = new TreeSet<>();
        texts.values().stream()
                .map(Found::value)
                .filter(Source.Broken.class::isInstance)
                .forEach(one -> broken.add(one.path()));
        for (Source one : sources.texts()) {
            if (one instanceof Source.Broken) {
                broken.add(one.path());
                sources = sources.now(one.path(), Optional.of(lastGood(one)));
            }
        }
        Map<String, Said> said = new HashMap<>();
        for (Map.Entry<String, Found<Source>> one : texts.entrySet()) {
            said.put(one.getKey(), look.look(one.getValue(), sources, base.moment()));
        }
        Judgement judgement = judgement(sources, edition.holdings().judgement(), said);
        GalleyPress machine = press();
        Galley galley = new Galley(sources, base.moment().asOf());
        Edition all = Journey.again(sources, galley.of(sources, judgement, shown), base.moment(), machine.columnRows())
                .value();
        return new GalleyEdition(
                base, count, false, texts, gone, broken, sources, judgement, said, all, machine.sheets(all), machine);
    }

    /** A text that cannot be read any more, as it last could. */
    private Source lastGood(Source broken) {
        GalleyEdition last = made;
        return last == null
                ? broken
                : last.sources().texts().stream()
                        .filter(one -> one.path().equals(broken.path()))
                        .findFirst()
                        .orElse(broken);
    }

    /** The judgement of the last state, with what is said now of the texts that changed. */
    private static Judgement judgement(Sources sources, Judgement last, Map<String, Said> said) {
        Map<String, Verdict> verdicts = new HashMap<>();
        last.verdicts().forEach(one -> verdicts.put(one.path(), one));
        Map<String, NarrativeVerdict> narratives = new HashMap<>();
        last.narratives().forEach(one -> narratives.put(one.source().path(), one));
        said.forEach((path, one) -> {
            one.entry().ifPresent(verdict -> verdicts.put(path, verdict));
            one.narrative().ifPresent(verdict -> narratives.put(path, verdict));
        });
        return new Judgement(
                sources.entries().stream()
                        .map(one -> verdicts.getOrDefault(one.path(), new Verdict.InError(one.path())))
                        .toList(),
                sources.narratives().stream()
                        .map(one -> narratives.getOrDefault(one.path(), new NarrativeVerdict.InError(one)))
                        .toList());
    }

    /** Theme and settings as they are now. */
    private GalleyPress press() throws IOException {
        GalleyPress machine = press;
        long count = project.changes();
        boolean same = project.changedAfter(pressed)
                .filter(paths -> paths.stream().allMatch(path -> path.startsWith("content/")))
                .isPresent();
        if (machine == null || !same) {
            close();
            machine = new GalleyPress(project.folder());
            press = machine;
        }
        pressed = count;
        return machine;
    }

    /** At once, whoever waits for the project to be judged: the desk is closed. */
    @Override
    public void close() {
        GalleyPress machine = press;
        press = null;
        if (machine != null) {
            machine.close();
        }
    }
}
