package org.gongkai.unpack;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;

/**
 * What has been found in one attachment so far (清点单), and what may still be: text, parts, unpacked bytes and steps are
 * counted over all that is nested in it, so that a hostile file is refused after the same work on every machine.
 */
final class Inventory {

    /** Characters of all texts together. */
    static final int TEXT = 4 << 20;

    /** Things found. */
    static final int FOUND = 200_000;

    /** Unpacked bytes of all members together. */
    static final long UNPACKED = 128L << 20;

    /** Events of XML, operators and comparisons of a PDF. */
    static final long STEPS = 8_000_000;

    private static final int TRACE = 4000;

    private static final class Account {
        private final List<Found> found = new ArrayList<>();
        private long text;
        private long unpacked;
        private long steps;
    }

    private final Account account;
    private final Wording where;

    Inventory() {
        this(new Account(), Wording.NONE);
    }

    private Inventory(Account account, Wording where) {
        this.account = account;
        this.where = where;
    }

    /** The same account, for a part of the file. */
    Inventory in(Wording part) {
        return part.isEmpty() ? this : new Inventory(account, join(part));
    }

    Inventory in(String member) {
        return in(new Wording(member, member));
    }

    List<Found> found() {
        return List.copyOf(account.found);
    }

    /** Whether nothing is nested around this part. */
    boolean outermost() {
        return where.isEmpty();
    }

    void passage(Wording part, String text) throws Refused {
        if (!text.isBlank()) {
            add(new Found.Passage(join(part), text), text.length());
        }
    }

    void passage(String zh, String en, String text) throws Refused {
        passage(new Wording(zh, en), text);
    }

    void person(String zh, String en, String name) throws Refused {
        named(zh, en, name, true);
    }

    void organisation(String zh, String en, String name) throws Refused {
        named(zh, en, name, false);
    }

    private void named(String zh, String en, String name, boolean person) throws Refused {
        if (!name.isBlank()) {
            add(new Found.Named(join(new Wording(zh, en)), name.strip(), person), name.length());
        }
    }

    void trace(Kind kind, Wording part, String evidence) throws Refused {
        String text = evidence.strip();
        String kept = text.length() <= TRACE ? text : text.substring(0, TRACE);
        add(new Found.Trace(kind, join(part), kept), kept.length());
        if (kept.length() < text.length()) {
            passage(part, text.substring(TRACE));
        }
    }

    void trace(Kind kind, String zh, String en, String evidence) throws Refused {
        trace(kind, new Wording(zh, en), evidence);
    }

    /** A trace of words, if there are any. */
    void words(Kind kind, Wording part, CharSequence words) throws Refused {
        if (!words.toString().isBlank()) {
            trace(kind, part, words.toString());
        }
    }

    /** A text for readers, and a trace where it is a path of a machine. */
    void passageOrPath(Wording part, String text) throws Refused {
        passage(part, text);
        if (Links.local(text)) {
            trace(Kind.LOCAL_PATH, part, text);
        }
    }

    /** The last word on a part that is not looked into; never refused itself. */
    void refuse(Refused refused) {
        account.found.add(new Found.Trace(refused.kind(), where, refused.evidence()));
    }

    void unpack(long bytes) throws Refused {
        account.unpacked += bytes;
        if (account.unpacked > UNPACKED) {
            throw new Refused(Kind.TOO_MUCH, "> " + (UNPACKED >> 20) + " MiB");
        }
    }

    void step(long count) throws Refused {
        account.steps += count;
        if (account.steps > STEPS) {
            throw new Refused(Kind.TOO_MUCH, "> " + STEPS);
        }
    }

    private void add(Found one, int length) throws Refused {
        account.text += length;
        if (account.text > TEXT || account.found.size() >= FOUND) {
            throw new Refused(Kind.TOO_MUCH, "> " + TEXT);
        }
        account.found.add(one);
    }

    private Wording join(Wording part) {
        if (where.isEmpty() || part.isEmpty()) {
            return where.isEmpty() ? part : where;
        }
        return new Wording(where.zh() + " ▸ " + part.zh(), where.en() + " ▸ " + part.en());
    }
}
