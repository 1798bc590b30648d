package org.gongkai.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;

/** Why a command ends before its work is done (提前结束): what is said at last, and its exit code. */
public final class Stopped extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Wording> said;
    private final int exit;

    private Stopped(List<Wording> said, int exit) {
        this.said = said;
        this.exit = exit;
    }

    /** It was called as it cannot be (用法). */
    public static Stopped usage(Wording... said) {
        return new Stopped(List.of(said), Exit.USAGE);
    }

    public static Stopped usage(String zh, String en) {
        return usage(new Wording(zh, en));
    }

    /** What was found stands in its way. */
    public static Stopped findings(Wording... said) {
        return new Stopped(List.of(said), Exit.FINDINGS);
    }

    public static Stopped findings(String zh, String en) {
        return findings(new Wording(zh, en));
    }

    /** Something that may be wrong with what was typed. */
    @FunctionalInterface
    public interface Check {
        void make() throws Stopped;
    }

    /** Makes all checks of what was typed, and tells all that is wrong at once. */
    public static void checkAll(Check... checks) throws Stopped {
        List<Wording> wrong = new ArrayList<>();
        for (Check check : checks) {
            try {
                check.make();
            } catch (Stopped stopped) {
                if (stopped.exit != Exit.USAGE) {
                    throw stopped;
                }
                wrong.addAll(stopped.said);
            }
        }
        if (!wrong.isEmpty()) {
            throw usage(wrong.toArray(Wording[]::new));
        }
    }

    /** Says it, and gives the exit code. */
    public int tell(Printer printer) {
        said.forEach(printer::say);
        return exit;
    }
}
