package org.gongkai.annual.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Table;

/**
 * The text of a report that was taken in (年度报告正文的誊录): its title, and its chapters 一、二、三、 as headings, whatever they were in the
 * document. Official tables are left out with their names: the page draws those of the figures.
 *
 * @param title as the document has it, or ""
 * @param chapters how many there are
 * @param text in Markdown
 */
public record ReportChapters(String title, int chapters, String text) {

    private static final String NUMBERS = "一二三四五六七八九十";
    private static final Pattern CHAPTER = Pattern.compile("([一二三四五六七八九十])、([^\\n。；;]{2,40})");
    private static final Pattern TITLE = Pattern.compile(".{4,100}(?:报告|年报)(?:[（(]?[一二三四五六七八九〇○0-9]{4}年?度?[）)]?)?");
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])|二[〇○O][〇○O一二三][〇○O一二三四五六七八九](?=年)");
    private static final Pattern DOTS = Pattern.compile("[.…·]{2,}[0-9]{1,3}$");

    /** The names of the official tables, which stand above them with a note or without. */
    private static final Set<String> CAPTIONS = Stream.of(ReportForm.values())
            .flatMap(form -> form.forms().stream())
            .map(FormTable::chapter)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NOTE = Pattern.compile("（[^（）]*）$");

    /** What stands below the text of a downloaded copy (来源), and the line of it that no report has. */
    private static final Pattern IMPRINT = Pattern.compile("(?:发布日期|来源|网址)：[^。]+");

    private static final Pattern SOURCE = Pattern.compile("来源：.+政府信息公开");

    private static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}（）()]{3,40}");

    /** A line of a title has no more than this, and a title no more lines. */
    private static final int SHORT = 60;

    private static final int LINES = 4;

    /** The text of a document without these tables, and without where a copy that this program made says it is from. */
    public static ReportChapters of(Incoming document, Set<Table> official) {
        List<Block> blocks = withoutImprint(document.blocks());
        List<Integer> chapters = chapters(blocks);
        int first = chapters.isEmpty() ? blocks.size() : chapters.get(0);
        List<Integer> lines = titleLines(blocks, first);
        String title = lines.stream().map(i -> words(blocks.get(i))).collect(Collectors.joining());
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean out = lines.contains(i)
                    || (i < first && !chapters.isEmpty() && contents(block))
                    || (block instanceof Table table && official.contains(table))
                    || (i + 1 < blocks.size()
                            && blocks.get(i + 1) instanceof Table next
                            && official.contains(next)
                            && CAPTIONS.contains(NOTE.matcher(words(block)).replaceFirst("")));
            if (!out) {
                kept.add(chapters.contains(i) ? heading((Paragraph) block, 1) : quieted(block));
            }
        }
        return new ReportChapters(title.isEmpty() ? document.title() : title, chapters.size(), MarkdownText.of(kept));
    }

    private static List<Block> withoutImprint(List<Block> blocks) {
        int end = blocks.size();
        boolean ours = false;
        while (end > 0 && IMPRINT.matcher(words(blocks.get(end - 1))).matches()) {
            end--;
            ours |= SOURCE.matcher(words(blocks.get(end))).matches();
        }
        return List.copyOf(blocks.subList(0, ours ? end : blocks.size()));
    }

    private static Paragraph heading(Paragraph chapter, int level) {
        return new Paragraph(chapter.where(), Role.HEADING, level, chapter.spans());
    }

    /** Other headings stand below the chapters; one that is a whole sentence is none. */
    private static Block quieted(Block block) {
        if (!(block instanceof Paragraph paragraph) || paragraph.role() != Role.HEADING) {
            return block;
        }
        String text = paragraph.text();
        boolean sentence = text.length() > SHORT || text.endsWith("。") || text.endsWith("；");
        return sentence
                ? new Paragraph(paragraph.where(), Role.TEXT, 0, paragraph.spans())
                : heading(paragraph, Math.max(2, paragraph.level()));
    }

    /** Where the chapters begin: numbers in their order, the last run of them where a table of contents stands before. */
    private static List<Integer> chapters(List<Block> blocks) {
        List<Integer> at = new ArrayList<>();
        String first = "";
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Matcher> heading = heading(blocks.get(i));
            if (heading.isEmpty()) {
                continue;
            }
            int number = NUMBERS.indexOf(heading.get().group(1));
            String words = DOTS.matcher(heading.get().group(2)).replaceFirst("").replaceAll("\\s", "");
            boolean again = number == 0 && !at.isEmpty() && words.equals(first);
            if (again) {
                at.clear();
            }
            if (number == at.size()) {
                first = number == 0 ? words : first;
                at.add(i);
            }
        }
        return at;
    }

    private static Optional<Matcher> heading(Block block) {
        if (!(block instanceof Paragraph paragraph) || paragraph.role() == Role.NOTE || paragraph.role() == Role.ITEM) {
            return Optional.empty();
        }
        Matcher matcher = CHAPTER.matcher(paragraph.text());
        return paragraph.text().length() <= SHORT && matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** A line of a table of contents: before the chapters, a heading of theirs, or words with the number of a page. */
    private static boolean contents(Block block) {
        String words = words(block);
        return heading(block).isPresent()
                || words.equals("目录")
                || (words.length() <= SHORT && DOTS.matcher(words).find());
    }

    /** The lines before the chapters that make up the title of a report together: the last that do, the fewest of them. */
    private static List<Integer> titleLines(List<Block> blocks, int before) {
        for (int count = 1; count <= LINES; count++) {
            for (int from = before - count; from >= 0; from--) {
                List<Integer> at = IntStream.range(from, from + count).boxed().toList();
                if (isTitle(at.stream().map(i -> words(blocks.get(i))).toList())) {
                    return withOrgan(blocks, at);
                }
            }
        }
        return List.of();
    }

    /** A title that begins with the year has the organ in the line above. */
    private static List<Integer> withOrgan(List<Block> blocks, List<Integer> at) {
        int from = at.get(0);
        String above = from == 0 ? "" : words(blocks.get(from - 1));
        boolean organ = ORGAN.matcher(above).matches()
                && YEAR.matcher(words(blocks.get(from))).lookingAt();
        return organ
                ? IntStream.rangeClosed(from - 1, at.get(at.size() - 1)).boxed().toList()
                : at;
    }

    private static boolean isTitle(List<String> lines) {
        boolean sentence =
                lines.stream().anyMatch(line -> line.isEmpty() || line.length() > SHORT || line.contains("。"));
        String title = String.join("", lines);
        return !sentence
                && title.contains("公开")
                && TITLE.matcher(title).matches()
                && YEAR.matcher(title).find();
    }

    /** The year that the title says. */
    public Optional<Integer> year() {
        Matcher year = YEAR.matcher(title);
        return year.find() ? Optional.of(number(year.group())) : Optional.empty();
    }

    private static int number(String year) {
        String digits = year.chars()
                .map(c -> "〇一二三四五六七八九".indexOf(c) >= 0 ? '0' + "〇一二三四五六七八九".indexOf(c) : c == '○' || c == 'O' ? '0' : c)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return Integer.parseInt(digits);
    }

    private static String words(Block block) {
        return block instanceof Paragraph paragraph ? paragraph.text().replaceAll("[\\s\\u3000\\u00a0]", "") : "";
    }
}
