package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.bake.Bindery;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.press.takeaway.Article;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai wechat}: published entries as articles to paste into the editor of a WeChat account. */
@Command(name = "wechat", mixinStandardHelpOptions = true)
final class WechatCommand extends ShownCommand {

    /** The place by the word of {@code also-at}. */
    private static final String PLACE = "微信";

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "${bundle:label.entry}", descriptionKey = "wechatEntry")
    private List<Path> typed = new ArrayList<>();

    @Option(names = "--since", paramLabel = "${bundle:label.day}", descriptionKey = "wechatSince")
    private String since = "";

    @Option(names = "--missing", descriptionKey = "wechatMissing")
    private boolean missing;

    @Option(names = "--list", descriptionKey = "wechatList")
    private boolean list;

    @Option(names = "--project", paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "wechatOut")
    private @Nullable Path out;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    WechatCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if ((typed.isEmpty() ? 0 : 1) + (since.isEmpty() ? 0 : 1) + (missing ? 1 : 0) != 1) {
            throw Stopped.usage(
                    "写条目的文件，或者 --since 日期，或者 --missing", "name entries' files, or --since DAY, or --missing");
        }
        Path project = folder != null || typed.isEmpty() ? project(folder) : around(entry(typed.get(0)));
        LocalDate from = since.isEmpty() ? LocalDate.MIN : day(since, LocalDate.MIN);
        Path to = out == null ? project.resolve("target/wechat") : out;
        outside(project, to);
        Bindery bindery = read(Bindery.of(project, asOf.instant()), common.format(), project);
        List<Bindery.Missing> due = missing ? bindery.missing(PLACE) : List.of();
        List<Entry> wanted = !typed.isEmpty()
                ? named(project, bindery)
                : missing
                        ? due.stream().map(Bindery.Missing::entry).toList()
                        : bindery.entries().stream()
                                .filter(entry -> !entry.released().toLocalDate().isBefore(from))
                                .toList();
        if (list) {
            print(missing ? due(due) : plain(wanted));
        } else {
            write(project, bindery, wanted, to);
        }
        say(wanted.size() + " 篇", wanted.size() + " articles");
        return Exit.DONE;
    }

    private List<Entry> named(Path project, Bindery bindery) throws Stopped {
        Map<String, Entry> published =
                bindery.entries().stream().collect(Collectors.toMap(Entry::path, Function.identity()));
        Path root = project.toAbsolutePath().normalize();
        List<Entry> named = new ArrayList<>();
        for (Path file : typed) {
            Path whole = entry(file);
            String path =
                    whole.startsWith(root) ? root.relativize(whole).toString().replace('\\', '/') : "";
            named.add(Optional.ofNullable(published.get(path))
                    .orElseThrow(() ->
                            Stopped.findings(file + " 没有公开，不能转发", file + " is not public: there is no article of it")));
        }
        return named;
    }

    private static String due(List<Bindery.Missing> missing) {
        return missing.stream()
                .map(one -> one.last() + "  " + one.entry().index() + "  "
                        + one.entry().path() + "  " + one.entry().title() + "\n")
                .collect(Collectors.joining());
    }

    private static String plain(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.released().toLocalDate() + "  " + entry.index() + "  " + entry.path() + "  "
                        + entry.title() + "\n")
                .collect(Collectors.joining());
    }

    private void write(Path project, Bindery bindery, List<Entry> wanted, Path to) throws IOException, Stopped {
        Found<List<Article>> made = bindery.articles(wanted);
        Findings findings = Findings.of(made.findings());
        if (findings.any(Severity.BLOCK)) {
            printer().findings(findings, common.format(), project);
            throw Stopped.findings("没有写入文件", "nothing was written");
        }
        Files.createDirectories(to);
        StringBuilder written = new StringBuilder();
        for (Article article : made.value()) {
            String stem = article.entry().index().text().replaceAll("[^A-Za-z0-9._-]", "-");
            Path file = to.resolve(stem + ".html");
            Files.writeString(file, article.html(), StandardCharsets.UTF_8);
            written.append(file).append("  ").append(article.title()).append('\n');
            for (int i = 0; i < article.pictures().size(); i++) {
                Path picture = to.resolve(Article.file(stem, article.pictures().get(i), i + 1));
                Files.write(picture, article.pictures().get(i).bytes());
                written.append("    ").append(picture).append("  ");
                written.append(article.pictures().get(i).words()).append('\n');
            }
        }
        print(written.toString());
    }
}
