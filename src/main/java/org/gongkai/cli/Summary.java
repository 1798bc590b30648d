package org.gongkai.cli;

import org.gongkai.bake.Account;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Withheld;

/** The account of all source files (来源清点): sources = published + withdrawn + closed + withheld + in error. */
final class Summary {

    private Summary() {}

    static void print(Account account, Findings findings, Printer printer) {
        if (account.sources() == 0 && findings.any(Severity.BLOCK)) {
            printer.say(new Wording("条目尚未清点：先改正以上问题", "the entries are not counted yet: mend these findings first"));
            return;
        }
        int all = account.sources();
        int published = account.published();
        int withdrawn = account.withdrawn();
        int closed = account.closed();
        int withheld = account.withheld().size();
        long inError = account.inError();
        StringBuilder zh = new StringBuilder("来源 " + all + " = 公开 " + published + " + 撤回 " + withdrawn
                + (closed > 0 ? " + 期满 " + closed : "") + " + 不发布 " + withheld + " + 有误 " + inError);
        StringBuilder en = new StringBuilder("sources " + all + " = published " + published + " + withdrawn "
                + withdrawn + (closed > 0 ? " + closed " + closed : "") + " + withheld " + withheld + " + in error "
                + inError);
        if (withheld > 0) {
            zh.append("；不发布：");
            en.append("; withheld:");
            for (Reason reason : Reason.values()) {
                zh.append(reason == Reason.AWAITING_REVIEW ? "" : "，")
                        .append(reason.wording().zh())
                        .append(' ')
                        .append(withheld(account, reason));
                en.append(reason == Reason.AWAITING_REVIEW ? " " : ", ")
                        .append(reason.wording().en())
                        .append(' ')
                        .append(withheld(account, reason));
            }
        }
        printer.say(new Wording(zh.toString(), en.toString()));
        for (Withheld one : account.withheld()) {
            printer.say(new Wording(
                    "  " + one.reason().wording().zh() + "  " + one.path(),
                    "  " + one.reason().wording().en() + "  " + one.path()));
        }
    }

    private static long withheld(Account account, Reason reason) {
        return account.withheld().stream().filter(one -> one.reason() == reason).count();
    }
}
