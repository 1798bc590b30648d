package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.PurgeText;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.gongkai.office.PurgeList;
import org.gongkai.office.Reviewing;
import org.gongkai.office.SigningKey;
import org.gongkai.office.Withdrawing;
import org.gongkai.press.release.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai withdraw}: a tombstone in a published entry's place, and every address to purge. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand extends ShownCommand {

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

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    WithdrawCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path file = entry.toAbsolutePath().normalize();
        Stopped.checkAll(
                this::complete, this::siteIsThere, asOf::now, () -> around(file), () -> day(on, LocalDate.MAX));
        LocalDateTime now = asOf.now();
        Path project = around(file);
        LocalDate day = day(on, now.toLocalDate());
        Filing filing = open(project, file, common.format());
        if (filing.manuscript().kind() != ManuscriptKind.ENTRY) {
            throw Stopped.usage(
                    "指南、年度报告和站点审查记录不能撤回：改正之后重新审查",
                    "the guide, the reports and the record of the site are not withdrawn: mend them and have them"
                            + " reviewed again");
        }
        Withdrawing entry = Withdrawing.of(filing, now.atZone(BeijingTime.ZONE).toInstant())
                .orElseThrow(
                        () -> Stopped.findings(
                                "这个条目没有批准或者没有到发布时刻，没有公布过，不需要撤回；不想公布的，删去批准（approved）步骤",
                                "the entry was never approved or released: there is nothing to withdraw; to keep it in, take its approval out"));
        if (list) {
            return purge(entry);
        }
        return withdraw(
                entry,
                now,
                new Withdrawal(
                        day,
                        by,
                        reason.strip(),
                        secrecy,
                        Place.of(filing.manuscript().path())));
    }

    private void complete() throws Stopped {
        if (!list && (by.isBlank() || reason.isBlank())) {
            throw Stopped.usage(
                    "撤回须写明 --by 和 --reason；只列出须清除的地址，用 --list",
                    "a withdrawal needs --by and --reason; --list alone lists the addresses to purge");
        }
    }

    private void siteIsThere() throws Stopped {
        if (site != null && !Files.isDirectory(site)) {
            throw Stopped.usage("--site：没有文件夹 " + site, "--site: no such folder: " + site);
        }
    }

    /** First it is recorded, then the list is made: nothing in the list may hold up a withdrawal. */
    private int withdraw(Withdrawing entry, LocalDateTime now, Withdrawal withdrawal) throws IOException, Stopped {
        Reviewing.Result result = new Reviewing(entry.filing(), now)
                .withdraw(withdrawal, key == null ? null : new SigningKey.InFile(key));
        if (result instanceof Reviewing.Refused refused) {
            throw Stopped.findings(
                    "没有撤回：" + refused.why().zh(),
                    "not withdrawn: " + refused.why().en());
        }
        say(
                "已登记撤回（条目文件和 " + Withdrawals.FILE + "）。正在核对须清除的地址……",
                "Withdrawn (the entry's file and " + Withdrawals.FILE + "). Looking for what has to be purged …");
        ((Reviewing.Done) result).toSign().forEach(command -> say("请签名：" + command, "to be signed: " + command));
        return purge(entry);
    }

    private int purge(Withdrawing entry) throws IOException, Stopped {
        try {
            PurgeList purge = entry.purge(site == null ? entry.usualSite() : site);
            new PurgeText(entry.filing().frame().site().address(), printer()).print(purge, common.format());
            return Exit.DONE;
        } catch (Publication.Refused refused) {
            throw Stopped.findings(
                    refused.wording(),
                    new Wording(
                            "稍后用 gongkai withdraw --list 列出须清除的地址",
                            "list the addresses later: gongkai withdraw --list"));
        }
    }
}
