package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.content.Withdrawal;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.gongkai.office.Reviewing;
import org.gongkai.office.Withdrawing;
import org.gongkai.page.Address;
import org.gongkai.page.Traces;
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

    @Option(names = "--by", required = true, paramLabel = "${bundle:label.person}", descriptionKey = "withdrawnBy")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "${bundle:label.text}", descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--secrecy", descriptionKey = "secrecy")
    private boolean secrecy;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", descriptionKey = "on")
    private String on = "";

    @Option(names = "--sign", paramLabel = "${bundle:label.key}", descriptionKey = "sign")
    private @Nullable Path key;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Mixin
    private FormatOption common = new FormatOption();

    WithdrawCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        if (!Usage.language(common, printer)) {
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
        return withdraw(filing.get(), now, new Withdrawal(day.get(), by, reason.strip(), secrecy, 1, 1));
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.of(on.isEmpty() ? today : LocalDate.parse(on));
        } catch (DateTimeException e) {
            printer.say(new Wording("--on 应为 2026-01-31 的样子", "--on is a date like 2026-01-31"));
            return Optional.empty();
        }
    }

    private int withdraw(Filing filing, LocalDateTime now, Withdrawal withdrawal) throws IOException {
        Instant instant = now.atZone(EntryArgument.SHANGHAI).toInstant();
        Optional<Traces> traces = Withdrawing.traces(filing, instant);
        if (traces.isEmpty()) {
            printer.say(
                    new Wording(
                            "这个条目没有批准或者没有到发布时刻，没有公布过，不需要撤回；不想公布的，删去批准（approved）步骤",
                            "the entry was never approved or released: there is nothing to withdraw; to keep it in, take its approval out"));
            return Exit.FINDINGS;
        }
        Reviewing.Result result = new Reviewing(filing, now).withdraw(withdrawal, key);
        if (result instanceof Reviewing.Refused refused) {
            printer.say(new Wording("没有撤回：", "not withdrawn: "), refused.why());
            return Exit.FINDINGS;
        }
        String root = filing.frame().site().address();
        print(root, traces.get().own(), List.of("", ".gz", ".br"));
        print(root, traces.get().mentions(), List.of(""));
        printer.out().flush();
        tell(traces.get(), (Reviewing.Done) result);
        return Exit.DONE;
    }

    private void print(String root, List<Address> addresses, List<String> encodings) {
        for (Address address : addresses) {
            String path = address.path().endsWith("index.html")
                    ? address.path().substring(0, address.path().length() - "index.html".length())
                    : address.path();
            for (String encoding : encodings) {
                printer.out().println(root + address.path() + encoding);
            }
            if (!path.equals(address.path())) {
                printer.out().println(root + path);
            }
        }
    }

    private void tell(Traces traces, Reviewing.Done done) {
        printer.say(
                new Wording(
                        "已登记撤回。接着：1 重新构建并发布；2 在服务器、CDN 和搜索引擎清除以上地址（条目自身 "
                                + traces.own().size() + " 个，提到它的页面 "
                                + traces.mentions().size() + " 个），identity、gzip、br 各种编码都要清除；3 逐个打开核对",
                        "Withdrawn. Next: 1. build and publish; 2. purge the addresses above (its own: "
                                + traces.own().size()
                                + ", pages that name it: " + traces.mentions().size()
                                + ") from servers, CDN and search engines, in every encoding: identity, gzip, br; 3. open each and look"));
        done.toSign()
                .forEach(command -> printer.say(new Wording("请签名：", "to be signed: "), new Wording(command, command)));
    }
}
