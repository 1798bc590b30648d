package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Role;
import org.gongkai.desk.NumberMend;
import org.gongkai.scan.Mending;
import org.gongkai.scan.UnifiedDiff;

/**
 * Safe corrections in the editors' folder (自动更正). A text that a reviewer has looked at is never touched, approved or
 * not: its review is of exactly that text (保守国家秘密法实施条例 第四十二条).
 */
public final class Correction {

    private Correction() {}

    /**
     * Corrects every text of a project on whose review nothing but the drafting is recorded.
     *
     * @return what was changed, as a unified diff; empty where there was nothing to do
     */
    public static String run(Path project, Sources sources) throws IOException {
        StringBuilder diff = new StringBuilder();
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript manuscript && free(manuscript)) {
                diff.append(correct(project.resolve(manuscript.path()), manuscript));
            }
        }
        return diff.toString();
    }

    private static boolean free(Manuscript manuscript) {
        boolean looked = manuscript
                .header()
                .review()
                .filter(review -> review.steps().keySet().stream().anyMatch(step -> step != Role.DRAFTED))
                .isPresent();
        return !looked
                && manuscript.header().withdrawal().isEmpty()
                && manuscript.extension().equals("md");
    }

    private static String correct(Path file, Manuscript manuscript) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ""; // a name that is not NFC on this disk: left alone
        }
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = NumberMend.mended(Mending.mended(before, manuscript.bodyLine()), manuscript);
        if (after.equals(before)) {
            return "";
        }
        InPlace.write(file, after.getBytes(StandardCharsets.UTF_8));
        return UnifiedDiff.of(manuscript.path(), before, after);
    }
}
