package org.gongkai.unpack.inventory;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;

/**
 * What has been found in one attachment so far (清点单), and what may still be: text, parts, unpacked bytes and steps are
 * counted over all that is nested in it, so that a hostile file is refused after the same work on every machine.
 */
public final class Inventory {

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
        private final List<Extract> found = new ArrayList<>();
        private long text;
        private long unpacked;
        private long steps;
    }

    /** Looks into the bytes of a file of that name, and tells it to an inventory. */
    @FunctionalInterface
    public interface Inspection {
        void inspect(String name, byte[] bytes, Inventory inventory);
    }

    private final Account account;
    private final Wording where;
    private final Inspection inspection;

    /** @param inspection of what is nested in the file */
    public Inventory(Inspection inspection) {
        this(new Account(), Wording.NONE, inspection);
    }

    private Inventory(Account account, Wording where, Inspection inspection) {
        this.account = account;
        this.where = where;
        this.inspection = inspection;
    }

    /** A file inside this one. */
    public void nested(String name, byte[] bytes) {
        inspection.inspect(name, bytes, this);
    }

    /** The same account, for a part of the file. */
    public Inventory in(Wording part) {
        return part.isEmpty() ? this : new Inventory(account, join(part), inspection);
    }

    public Inventory in(String member) {
        return in(new Wording(member, member));
    }

    public List<Extract> found() {
        return List.copyOf(account.found);
    }

    /** Whether nothing is nested around this part. */
    public boolean outermost() {
        return where.isEmpty();
    }

    public void passage(Wording part, String text) throws Refused {
        if (!text.isBlank()) {
            add(new Extract.Passage(join(part), text), text.length());
        }
    }

    public void passage(String zh, String en, String text) throws Refused {
        passage(new Wording(zh, en), text);
    }

    public void person(String zh, String en, String name) throws Refused {
        named(zh, en, name, true);
    }

    public void organisation(String zh, String en, String name) throws Refused {
        named(zh, en, name, false);
    }

    private void named(String zh, String en, String name, boolean person) throws Refused {
        if (!name.isBlank()) {
            add(new Extract.Named(join(new Wording(zh, en)), name.strip(), person), name.length());
        }
    }

    public void trace(TraceKind kind, Wording part, String evidence) throws Refused {
        String text = evidence.strip();
        String kept = text.length() <= TRACE ? text : text.substring(0, TRACE);
        add(new Extract.Trace(kind, join(part), kept), kept.length());
        if (kept.length() < text.length()) {
            passage(part, text.substring(TRACE));
        }
    }

    public void trace(TraceKind kind, String zh, String en, String evidence) throws Refused {
        trace(kind, new Wording(zh, en), evidence);
    }

    /** A trace of words, if there are any. */
    public void words(TraceKind kind, Wording part, CharSequence words) throws Refused {
        if (!words.toString().isBlank()) {
            trace(kind, part, words.toString());
        }
    }

    /** A text for readers, and a trace where it is a path of a machine. */
    public void passageOrPath(Wording part, String text) throws Refused {
        passage(part, text);
        if (FileLinks.local(text)) {
            trace(TraceKind.LOCAL_PATH, part, text);
        }
    }

    /** The last word on a part that is not looked into; never refused itself. */
    public void refuse(Refused refused) {
        account.found.add(new Extract.Trace(refused.kind(), where, refused.evidence()));
    }

    public void unpack(long bytes) throws Refused {
        account.unpacked += bytes;
        if (account.unpacked > UNPACKED) {
            throw new Refused(TraceKind.TOO_MUCH, "> " + (UNPACKED >> 20) + " MiB");
        }
    }

    public void step(long count) throws Refused {
        account.steps += count;
        if (account.steps > STEPS) {
            throw new Refused(TraceKind.TOO_MUCH, "> " + STEPS);
        }
    }

    private void add(Extract one, int length) throws Refused {
        account.text += length;
        if (account.text > TEXT || account.found.size() >= FOUND) {
            throw new Refused(TraceKind.TOO_MUCH, "> " + TEXT);
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
