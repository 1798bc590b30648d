package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.finding.Wording;
import org.gongkai.office.AttachmentCleaning;
import org.gongkai.unpack.clean.Cleaning;
import org.gongkai.unpack.inventory.Extract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai attachments}: what is done to attachments beside putting them into their folder. */
@Command(name = "attachments", mixinStandardHelpOptions = true)
final class AttachmentsCommand extends ShownCommand {

    AttachmentsCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws Stopped {
        throw Stopped.usage("写明做什么，例如 gongkai attachments clean", "say what to do: gongkai attachments clean");
    }

    /** {@code gongkai attachments clean}: authors, companies and places taken out of attachments. */
    @Command(name = "clean", mixinStandardHelpOptions = true)
    static final class Clean extends ShownCommand {

        private static final int QUOTED = 80;

        @Parameters(
                index = "0..*",
                arity = "0..*",
                paramLabel = "${bundle:label.entryOrFile}",
                descriptionKey = "cleanFiles")
        private List<String> words = new ArrayList<>();

        @Option(names = "--write", descriptionKey = "cleanWrite")
        private boolean write;

        Clean(Printer printer) {
            super(printer);
        }

        @Override
        int run() throws IOException, Stopped {
            Path project = Path.of("");
            if (!words.isEmpty() && Project.at(Path.of(words.get(words.size() - 1)))) {
                project = Path.of(words.remove(words.size() - 1));
            }
            Optional<Sources> sources =
                    Project.at(project) ? Bake.sources(project).value() : Optional.empty();
            if (words.isEmpty() && sources.isEmpty()) {
                project(project);
            }
            AttachmentCleaning.Choice choice = AttachmentCleaning.choice(sources, words);
            if (choice.unknown().isPresent()) {
                throw Stopped.usage(choice.unknown().get());
            }
            boolean done = true;
            for (AttachmentCleaning.Meant one : choice.files()) {
                done &= clean(one);
            }
            return done ? Exit.DONE : Exit.FINDINGS;
        }

        /** False where something remains to be done. */
        private boolean clean(AttachmentCleaning.Meant file) throws IOException {
            Cleaning cleaning = AttachmentCleaning.clean(file);
            if (cleaning instanceof Cleaning.Impossible impossible) {
                line(file.name() + ": " + printer().in(impossible.why()));
                return false;
            }
            if (cleaning instanceof Cleaning.Unchanged unchanged) {
                if (!unchanged.left().isEmpty() || !words.isEmpty()) {
                    line(file.name() + ": " + printer().in(new Wording("没有要清理的属性", "nothing to take out")));
                }
                unchanged.left().forEach(one -> line("  " + in(STILL) + shown(one)));
                return unchanged.left().isEmpty();
            }
            Cleaning.Cleaned cleaned = (Cleaning.Cleaned) cleaning;
            line(file.name());
            cleaned.gone().forEach(one -> line("- " + shown(one)));
            cleaned.left().forEach(one -> line("  " + in(STILL) + shown(one)));
            if (file.reviewed()) {
                line("  " + in(write ? FALLS : WOULD_FALL));
            }
            if (!write) {
                return false;
            }
            boolean written = AttachmentCleaning.replace(file, cleaned);
            line("  " + in(written ? WRITTEN : CHANGED));
            return written && cleaned.left().isEmpty();
        }

        private static final Wording STILL = new Wording("仍有 ", "still there: ");
        private static final Wording WOULD_FALL = new Wording(
                "条目已经审查：清理以后须重新审查", "the entry has been reviewed: once this is cleaned it has to be reviewed again");
        private static final Wording FALLS =
                new Wording("条目的审查不再有效，须重新审查", "the review of the entry holds no longer: it has to be reviewed again");
        private static final Wording WRITTEN = new Wording("已经写入，文字与原来相同", "written; its text is as it was");
        private static final Wording CHANGED = new Wording("文件刚刚被改动，没有写入", "the file was just changed: not written");

        private String in(Wording words) {
            return printer().in(words);
        }

        private void line(String words) {
            printer().out().println(words);
        }

        private String shown(Extract one) {
            String flat = one.text().strip().replaceAll("\\s+", " ");
            String text = flat.codePointCount(0, flat.length()) <= QUOTED
                    ? flat
                    : flat.substring(0, flat.offsetByCodePoints(0, QUOTED)) + "…";
            return in(one.where()) + (one.where().isEmpty() ? "" : "：") + text;
        }
    }
}
