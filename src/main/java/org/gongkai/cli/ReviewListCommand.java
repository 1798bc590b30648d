package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.Margin;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.FindingFormat;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.desk.Route;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.office.Waiting;
import org.gongkai.tables.CsvTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai review list}: what waits for whom, and how long there is. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ReviewListCommand extends ShownCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--by", paramLabel = "${bundle:label.person}", descriptionKey = "waitsFor")
    private String by = "";

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    ReviewListCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        Path project = project(folder);
        LocalDate today = asOf.now().toLocalDate();
        if (common.format() == FindingFormat.sarif) {
            throw Stopped.usage("--format 可用 text、json、csv", "--format may be text, json or csv");
        }
        Sources sources = read(Bake.sources(project), common.format(), project);
        List<Waiting> theirs =
                Waiting.in(sources, today).stream().filter(this::concerns).toList();
        print(
                switch (common.format()) {
                    case json -> json(theirs);
                    case csv -> csv(theirs);
                    default -> text(theirs);
                });
        say("待办 " + theirs.size() + " 件", theirs.size() + " waiting");
        return Exit.DONE;
    }

    private boolean concerns(Waiting waiting) {
        return by.isEmpty()
                || waiting.next().stream().anyMatch(next -> next.people().contains(by));
    }

    private String text(List<Waiting> waiting) {
        StringBuilder text = new StringBuilder();
        for (Waiting one : waiting) {
            text.append(one.path()).append("  ").append(one.title()).append('\n');
            text.append("    ").append(printer().in(due(one))).append('\n');
            if (one.changed()) {
                text.append("    ")
                        .append(printer()
                                .in(new Wording("审查之后内容有改动，重新审查", "changed after its review: review it again")))
                        .append('\n');
            }
            one.returned()
                    .ifPresent(back -> text.append("    ")
                            .append(printer().in(returned(back)))
                            .append('\n'));
            for (Route.Next next : one.next()) {
                text.append("    ").append(printer().in(step(next))).append('\n');
            }
        }
        return text.toString();
    }

    private static Wording step(Route.Next next) {
        String people = next.people().isEmpty() ? "—" : String.join("、", next.people());
        return new Wording("待" + next.role().chinese() + "：" + people, "waits for " + next.role() + ": " + people);
    }

    private static Wording returned(Returned back) {
        return new Wording(
                "退回：" + back.reason() + "（" + back.step().chinese() + "，" + back.by() + " " + back.on() + "）",
                "sent back: " + back.reason() + " (" + back.step() + ", " + back.by() + " " + back.on() + ")");
    }

    private static Wording due(Waiting one) {
        if (one.due().isEmpty()) {
            return new Wording("没有法定期限，或者缺少起算的日期", "no term by law, or no date from which it runs");
        }
        Deadline due = one.due().get().deadline();
        Wording margin = one.due().get().wording();
        boolean provisional = due.provisional();
        return new Wording(
                "期限 " + due.day() + "，" + margin.zh() + (provisional ? "（暂定：缺少放假通知）" : ""),
                "due " + due.day() + ", " + margin.en() + (provisional ? " (provisional: no holiday notice yet)" : ""));
    }

    private static String json(List<Waiting> waiting) {
        List<Object> list = new ArrayList<>();
        for (Waiting one : waiting) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("path", one.path());
            record.put("title", one.title());
            record.put("changed", one.changed());
            one.returned()
                    .ifPresent(back -> record.put(
                            "returned",
                            Map.of(
                                    "step",
                                    back.step().key(),
                                    "by",
                                    back.by(),
                                    "on",
                                    back.on().toString(),
                                    "reason",
                                    back.reason())));
            record.put("next", one.next().stream().map(ReviewListCommand::json).toList());
            one.due().ifPresent(margin -> {
                record.put("due", margin.deadline().day().toString());
                record.put("working-days-left", margin.balance());
                record.put("late", margin.late());
                record.put("provisional", margin.deadline().provisional());
            });
            list.add(record);
        }
        return Json.pretty(list) + "\n";
    }

    private static Map<String, Object> json(Route.Next next) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("role", next.role().key());
        step.put("people", next.people());
        return step;
    }

    private static String csv(List<Waiting> waiting) {
        CsvTable table = new CsvTable(List.of("文件", "标题", "待办步骤", "可由", "期限", "剩余工作日", "超期工作日", "暂定", "退回"));
        for (Waiting one : waiting) {
            table.row(List.of(
                    one.path(),
                    one.title(),
                    one.next().stream().map(next -> next.role().chinese()).collect(Collectors.joining("、")),
                    one.next().stream()
                            .flatMap(next -> next.people().stream())
                            .distinct()
                            .collect(Collectors.joining("、")),
                    one.due().map(margin -> margin.deadline().day().toString()).orElse(""),
                    one.due().map(Margin::left).orElse(""),
                    one.due().map(Margin::over).orElse(""),
                    one.due().filter(margin -> margin.deadline().provisional()).isPresent() ? "是" : "",
                    one.returned().map(Returned::reason).orElse("")));
        }
        return table.toString();
    }
}
