package org.gongkai.serve.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts that were typed and not saved, as they were last sent for a look (未保存的文字): a few, in memory. */
final class TypedTexts {

    /** So many pages of an editor are looked at at once. */
    private static final int KEPT = 4;

    /**
     * One of them.
     *
     * @param path of the file that it is to be saved in
     * @param text nothing for the text as it lies in its file
     */
    record Typed(String path, Optional<String> text) {}

    private final Map<Long, Typed> texts = new LinkedHashMap<>();
    private final Map<Long, GalleyEdition> editions = new LinkedHashMap<>();
    private long count;

    /** Keeps one and gives its number; an earlier text for the same file goes. */
    synchronized long keep(Typed typed, GalleyEdition edition) {
        texts.values().removeIf(one -> one.path().equals(typed.path()));
        editions.keySet().retainAll(texts.keySet());
        count++;
        texts.put(count, typed);
        editions.put(count, edition);
        if (texts.size() > KEPT) {
            long first = texts.keySet().iterator().next();
            texts.remove(first);
            editions.remove(first);
        }
        return count;
    }

    /** The text of this number, if it is still kept. */
    synchronized Optional<Typed> text(long number) {
        return Optional.ofNullable(texts.get(number));
    }

    /** The edition with it, if nothing changed since it was made. */
    synchronized Optional<GalleyEdition> edition(long number, long changes) {
        return Optional.ofNullable(editions.get(number)).filter(one -> one.changes() == changes);
    }

    /** Replaces the edition with it by a newer one. */
    synchronized void renew(long number, GalleyEdition edition) {
        editions.replace(number, edition);
    }
}
