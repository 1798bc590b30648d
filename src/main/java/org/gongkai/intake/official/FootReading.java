package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Table;

/** 版记 (GB/T 9704-2012 7.4): taken off the end of a document, above its notes. */
final class FootReading {

    private static final int LONGEST = 8;
    private static final Pattern PRINTED =
            Pattern.compile("(.*?) ?(" + OfficialForms.DATE + ") ?印发?(?: ?[（(]?共印 ?[0-9]+ ?份[）)]?)?");
    private static final Pattern LONE = Pattern.compile(OfficialForms.DATE + " ?印发?");
    private static final Pattern COPIES = Pattern.compile("(?:抄 ?送|抄 ?报|分 ?送)[:：] ?(.+)");
    /** What the copies that a site makes for Word have at their end. */
    private static final Pattern IMPRINT = Pattern.compile("索引号：.+ 公开方式：.+");

    private static final Pattern ASIDE =
            Pattern.compile("主题词[:：].*|[（(]?共印 ?[0-9]+ ?份[）)]?|校对[:：].*|[-—–－―]+ ?[0-9０-９]{1,3} ?[-—–－―]+");

    private FootReading() {}

    static void read(List<Block> blocks, Recognised parts) {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1) instanceof Paragraph note && note.role() == Role.NOTE) {
            end--;
        }
        int from = from(blocks, end);
        boolean own = from < end && IMPRINT.matcher(words(blocks.get(from))).matches();
        List<String> lines = new ArrayList<>();
        for (Block block : own ? List.<Block>of() : blocks.subList(from, end)) {
            words(block).lines().forEach(line -> {
                int last = lines.size() - 1;
                boolean day = LONE.matcher(line).matches() && last >= 0 && OfficialForms.organ(lines.get(last));
                if (day) {
                    lines.set(last, lines.get(last) + " " + line);
                } else {
                    lines.add(line);
                }
            });
        }
        lines.forEach(line -> part(line, parts));
        blocks.subList(from, end).clear();
    }

    /** Where it begins: every line from there on is one of it, or goes on with the copies named above it. */
    private static int from(List<Block> blocks, int end) {
        int from = end;
        boolean printed = false;
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            if (IMPRINT.matcher(words(blocks.get(i))).matches()) {
                return i;
            }
        }
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            String words = words(blocks.get(i));
            if (foot(words)) {
                from = printer(blocks, i, words);
                i = from;
                printed = true;
            } else if (!printed || !goesOn(blocks, i)) {
                break;
            }
        }
        return from;
    }

    /** Who printed it may stand in a line of its own, below the date of the document, what is remarked or the copies. */
    private static int printer(List<Block> blocks, int at, String words) {
        boolean own = at > 1
                && LONE.matcher(words).matches()
                && OfficialForms.organ(words(blocks.get(at - 1)))
                && (OfficialForms.day(words(blocks.get(at - 2))).isPresent()
                        || words(blocks.get(at - 2)).matches("[（(].*[）)]"));
        return own ? at - 1 : at;
    }

    /** Whether a line belongs to the copies above it: organs in a row, between these and who printed it. */
    private static boolean goesOn(List<Block> blocks, int at) {
        for (int i = at; i >= Math.max(0, at - LONGEST); i--) {
            String line = words(blocks.get(i));
            if (COPIES.matcher(line).matches()) {
                return true;
            }
            boolean organs = line.length() <= 60 && line.matches("[^。：:]+[。，、；]?|[^。：:]*") && !line.isEmpty();
            if (!organs && !OfficialForms.organ(line)) {
                return false;
            }
        }
        return false;
    }

    private static boolean foot(String words) {
        return words.lines().findFirst().isPresent()
                && words.lines()
                        .allMatch(line -> PRINTED.matcher(line).matches()
                                || COPIES.matcher(line).matches()
                                || ASIDE.matcher(line).matches());
    }

    /** The words of a paragraph, or of a table as which many write it: a line for each row. */
    private static String words(Block block) {
        return block instanceof Table table
                ? table.rows().stream()
                        .map(row -> row.stream()
                                .map(Table.Cell::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(" "))
                                .replaceAll("[\\s\\u00a0\\u3000]+", " ")
                                .strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                : Recognised.line(block);
    }

    private static void part(String line, Recognised parts) {
        Matcher printed = PRINTED.matcher(line);
        Matcher copies = COPIES.matcher(line);
        Optional<Element> other = ASIDE.matcher(line).matches() || line.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.has(Element.COPIES) ? Element.COPIES : Element.PRINTED);
        if (printed.matches()) {
            parts.add(Element.PRINTED, (printed.group(1) + " " + printed.group(2)).strip());
        } else if (copies.matches()) {
            parts.add(Element.COPIES, copies.group(1));
        } else {
            other.ifPresent(element -> parts.add(element, line));
        }
    }
}
