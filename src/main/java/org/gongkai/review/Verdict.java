package org.gongkai.review;

import java.util.Optional;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.finding.Wording;

/** What the gate decides about one source file (审查结论). */
public sealed interface Verdict {

    /** The source file, relative to the project folder. */
    String path();

    /** The index number that it takes; nothing where it stays inside or is in error. */
    default Optional<IndexNumber> number() {
        return Optional.empty();
    }

    /** It may be published. */
    record Published(Entry entry) implements Verdict {
        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public Optional<IndexNumber> number() {
            return Optional.of(entry.index());
        }
    }

    /** It was withdrawn: a tombstone takes its page's place. */
    record Replaced(Tombstone tombstone) implements Verdict {
        @Override
        public String path() {
            return tombstone.path();
        }

        @Override
        public Optional<IndexNumber> number() {
            return Optional.of(tombstone.index());
        }
    }

    /** Its public period is over: its page, and all that was on it, is gone. */
    record Closed(String path, Closure closure) implements Verdict {
        @Override
        public Optional<IndexNumber> number() {
            return Optional.of(closure.index());
        }
    }

    /** It stays inside, and that is no error. */
    record Withheld(String path, Reason reason) implements Verdict {}

    /** It stops the release; the findings say why. */
    record InError(String path) implements Verdict {}

    /** Why an entry is withheld (不发布的原因). */
    enum Reason {
        AWAITING_REVIEW("待审", "awaiting review"),
        AWAITING_RELEASE("待发布", "awaiting release"),
        NOT_PUBLIC("不公开", "not public");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The reason in words. */
        public Wording wording() {
            return new Wording(zh, en);
        }
    }
}
