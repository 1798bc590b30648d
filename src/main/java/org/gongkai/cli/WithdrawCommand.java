package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.Withdrawal;
import org.gongkai.content.Withdrawals;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.gongkai.office.PurgeList;
import org.gongkai.office.Reviewing;
import org.gongkai.office.Withdrawing;
import org.gongkai.press.release.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai withdraw}: a tombstone in a published entry's place, and every address to purge. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", paramLabel = "${bundle:label.entry}", descriptionKey = "entry")
    private Path entry = Path.of("");

    @Option(names = "--by", paramLabel = "${bundle:label.person}", descriptionKey = "withdrawnBy")
    private String by = "";

    @Option(names = "--reason", paramLabel = "${bundle:label.text}", descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--secrecy", descriptionKey = "secrecy")
    private boolean secrecy;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", descriptionKey = "on")
    private String on = "";

    @Option(names = "--sign", paramLabel = "${bundle:label.key}", descriptionKey = "sign")
    private @Nullable Path key;

    @Option(names = "--list", descriptionKey = "purgeList")
    private boolean list;

    @Option(names = "--site", paramLabel = "${bundle:label.folder}", descriptionKey = "publishedSite")
    private @Nullable Path site;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Mixin
    private FormatOption common = new FormatOption();

    WithdrawCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        if (!Usage.language(common, printer) || !complete()) {
            return Exit.USAGE;
        }
        LocalDateTime now = EntryArgument.now(asOf, printer);
        Path file = entry.toAbsolutePath().normalize();
        Optional<Path> project = EntryArgument.project(file, printer);
        Optional<LocalDate> day = now == null ? Optional.empty() : day(now.toLocalDate());
        if (now == null || project.isEmpty() || day.isEmpty()) {
            return Exit.USAGE;
        }
        Optional<Filing> filing = EntryArgument.open(project.get(), file, common.format(), printer);
        if (filing.isEmpty()) {
            return Exit.FINDINGS;
        }
        if (filing.get().manuscript().kind() != ManuscriptKind.ENTRY) {
            printer.say(new Wording(
                    "指南、年度报告和站点审查记录不能撤回：改正之后重新审查",
                    "the guide, the reports and the record of the site are not withdrawn: mend them and have them"
                            + " reviewed again"));
            return Exit.USAGE;
        }
        Instant instant = now.atZone(EntryArgument.SHANGHAI).toInstant();
        Optional<Withdrawing> entry = Withdrawing.of(filing.get(), instant);
        if (entry.isEmpty()) {
            printer.say(
                    new Wording(
                            "这个条目没有批准或者没有到发布时刻，没有公布过，不需要撤回；不想公布的，删去批准（approved）步骤",
                            "the entry was never approved or released: there is nothing to withdraw; to keep it in, take its approval out"));
            return Exit.FINDINGS;
        }
        if (list) {
            return purge(entry.get());
        }
        return withdraw(
                entry.get(),
                now,
                new Withdrawal(
                        day.get(),
                        by,
                        reason.strip(),
                        secrecy,
                        Place.of(filing.get().manuscript().path())));
    }

    private boolean complete() {
        if (!list && (by.isBlank() || reason.isBlank())) {
            printer.say(new Wording(
                    "撤回须写明 --by 和 --reason；只列出须清除的地址，用 --list",
                    "a withdrawal needs --by and --reason; --list alone lists the addresses to purge"));
            return false;
        }
        if (site != null && !Files.isDirectory(site)) {
            printer.say(new Wording("--site：没有文件夹 " + site, "--site: no such folder: " + site));
            return false;
        }
        return true;
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.of(on.isEmpty() ? today : LocalDate.parse(on));
        } catch (DateTimeException e) {
            printer.say(new Wording("--on 应为 2026-01-31 的样子", "--on is a date like 2026-01-31"));
            return Optional.empty();
        }
    }

    /** First it is recorded, then the list is made: nothing in the list may hold up a withdrawal. */
    private int withdraw(Withdrawing entry, LocalDateTime now, Withdrawal withdrawal) throws IOException {
        Reviewing.Result result = new Reviewing(entry.filing(), now).withdraw(withdrawal, key);
        if (result instanceof Reviewing.Refused refused) {
            printer.say(new Wording("没有撤回：", "not withdrawn: "), refused.why());
            return Exit.FINDINGS;
        }
        printer.say(new Wording(
                "已登记撤回（条目文件和 " + Withdrawals.FILE + "）。正在核对须清除的地址……",
                "Withdrawn (the entry's file and " + Withdrawals.FILE + "). Looking for what has to be purged …"));
        ((Reviewing.Done) result)
                .toSign()
                .forEach(command -> printer.say(new Wording("请签名：", "to be signed: "), new Wording(command, command)));
        return purge(entry);
    }

    private int purge(Withdrawing entry) throws IOException {
        try {
            PurgeList purge = entry.purge(site == null ? entry.usualSite() : site);
            new PurgeText(entry.filing().frame().site().address(), printer).print(purge, common.format());
            return Exit.DONE;
        } catch (Publication.Refused refused) {
            printer.say(refused.wording());
            printer.say(new Wording(
                    "稍后用 gongkai withdraw --list 列出须清除的地址", "list the addresses later: gongkai withdraw --list"));
            return Exit.FINDINGS;
        }
    }
}
