package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Role;
import org.gongkai.scan.UnifiedDiff;

/**
 * Safe corrections in the editors' folder (自动更正). A text that a reviewer has looked at is never touched, approved or
 * not: its review is of exactly that text (保守国家秘密法实施条例 第四十二条).
 *
 * @param changed the files that were written, relative to the project
 * @param reviewed the files that would have been, had nobody reviewed them
 * @param diff what was changed, as a unified diff; empty where there was nothing to do
 */
public record Correction(List<String> changed, List<String> reviewed, String diff) {

    public Correction {
        changed = List.copyOf(changed);
        reviewed = List.copyOf(reviewed);
    }

    /**
     * Corrects the texts of a project on whose review nothing but the drafting is recorded.
     *
     * @param only index numbers or paths of the texts that are meant; all of them where it is empty
     */
    public static Correction run(Path project, Sources sources, List<String> only) throws IOException {
        List<String> changed = new ArrayList<>();
        List<String> reviewed = new ArrayList<>();
        StringBuilder diff = new StringBuilder();
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript manuscript && meant(manuscript, only)) {
                String one = correct(project.resolve(manuscript.path()), manuscript, reviewed);
                if (!one.isEmpty()) {
                    changed.add(manuscript.path());
                    diff.append(one);
                }
            }
        }
        return new Correction(changed, reviewed, diff.toString());
    }

    private static boolean meant(Manuscript manuscript, List<String> only) {
        return manuscript.extension().equals("md")
                && (only.isEmpty()
                        || only.contains(manuscript.path())
                        || manuscript
                                .header()
                                .text(HeaderKey.INDEX)
                                .filter(only::contains)
                                .isPresent());
    }

    private static boolean free(Manuscript manuscript) {
        boolean looked = manuscript
                .header()
                .review()
                .filter(review -> review.steps().keySet().stream().anyMatch(step -> step != Role.DRAFTED))
                .isPresent();
        return !looked && manuscript.header().withdrawal().isEmpty();
    }

    private static String correct(Path file, Manuscript manuscript, List<String> reviewed) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ""; // a name that is not NFC on this disk: left alone
        }
        byte[] bytes = Files.readAllBytes(file);
        String before = new String(bytes, StandardCharsets.UTF_8);
        String after = Mending.all(manuscript, before);
        if (after.equals(before) || !Arrays.equals(bytes, before.getBytes(StandardCharsets.UTF_8))) {
            return "";
        }
        if (!free(manuscript)) {
            reviewed.add(manuscript.path());
            return "";
        }
        return InPlace.replace(file, bytes, after.getBytes(StandardCharsets.UTF_8))
                ? UnifiedDiff.of(manuscript.path(), before, after)
                : "";
    }
}
