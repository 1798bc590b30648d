package org.gongkai.intake.official;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.TypedItems;

/**
 * Headings by their form (结构层次序数, GB/T 9704-2012 7.3.3): 一、 and （一）, where the line is no sentence; 1. and （1）only where
 * all of the line is bold, because short items are written in the same way. Levels that a program counts from the title begin
 * with the first.
 */
final class HeadingForms {

    private static final int LONGEST = 40;
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、.+|第[一二三四五六七八九十百]{1,4}章.*"),
            Pattern.compile("（[一二三四五六七八九十]{1,3}）.+"),
            Pattern.compile("[0-9]{1,2}[.．](?![0-9]).+"),
            Pattern.compile("（[0-9]{1,2}）.+"));

    private HeadingForms() {}

    static List<Block> in(List<Block> blocks) {
        List<Block> marked = blocks.stream().map(HeadingForms::heading).toList();
        int highest = marked.stream()
                .filter(HeadingForms::isHeading)
                .mapToInt(one -> ((Paragraph) one).level())
                .min()
                .orElse(1);
        return marked.stream().map(one -> raised(one, highest - 1)).toList();
    }

    private static boolean isHeading(Block block) {
        return block instanceof Paragraph paragraph && paragraph.role() == Role.HEADING;
    }

    private static Block raised(Block block, int by) {
        return by > 0 && isHeading(block) && block instanceof Paragraph heading
                ? new Paragraph(heading.where(), Role.HEADING, heading.level() - by, heading.spans(), heading.side())
                : block;
    }

    private static Block heading(Block block) {
        if (!(block instanceof Paragraph one) || (one.role() != Role.TEXT && one.role() != Role.NUMBERED)) {
            return block;
        }
        if (TypedItems.dotted(one)) {
            return TypedItems.item(one, 0);
        }
        String line = Recognised.line(one);
        boolean plain = one.spans().stream().allMatch(span -> span.look() == Look.PLAIN || span.look() == Look.BOLD);
        boolean bold =
                one.spans().stream().filter(span -> !span.text().isBlank()).allMatch(span -> span.look() == Look.BOLD);
        if (!plain || line.length() > LONGEST || line.matches(".*[。；;，：:！？]")) {
            return block;
        }
        for (int level = 1; level <= FORMS.size(); level++) {
            if (FORMS.get(level - 1).matcher(line).matches() && (level <= 2 || bold) && line.indexOf('。') < 0) {
                return new Paragraph(one.where(), Role.HEADING, level, one.spans(), one.side());
            }
        }
        return block;
    }
}
