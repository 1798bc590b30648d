package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.document.Table;

/** 版头 and 标题 (GB/T 9704-2012 7.2, 7.3.1): taken off the beginning of a document. */
final class HeadReading {

    /** The head of a document is no longer. */
    private static final int LONGEST = 14;

    /** A table that is the head stands among so many blocks. */
    private static final int TABLES = 3;

    private static final int TITLE_LINES = 5;
    private static final int TITLE_LENGTH = 150;
    private static final int LINE_LENGTH = 60;

    private static final Pattern MARKS =
            Pattern.compile("(?:№|No\\.?)?([0-9]{6})?((?:绝密|机密|秘密)(?:级)?(?:[★☆*].{0,12}?)?)?" + "(特急|加急|平急|特提|急件)?");
    private static final Pattern MASTHEAD = Pattern.compile("(\\p{IsHan}[\\p{IsHan} ]{3,60}?) ?文 ?件");
    private static final Pattern SIGNER = Pattern.compile("签发人[:：] ?(.{1,40})");
    private static final Pattern OF = Pattern.compile("关于|转发|印发|批转");
    private static final Pattern ISSUED = Pattern.compile("(.{3,40}?)(公告|通告|令|命令)");
    private static final Pattern ORDER = Pattern.compile("(?:(?:19|20)[0-9]{2} ?年 ?)?第 ?[0-9〇一二三四五六七八九十百]+ ?号");
    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]+、.*|（[一二三四五六七八九十]+）.*|第.{1,4}[章节条].*");

    private final List<Block> blocks;
    private final Recognised parts;
    private final List<Integer> taken = new ArrayList<>();
    private final List<String> title = new ArrayList<>();

    private HeadReading(List<Block> blocks, Recognised parts) {
        this.blocks = blocks;
        this.parts = parts;
    }

    static void read(List<Block> blocks, Incoming incoming, Recognised parts) {
        unfold(blocks);
        HeadReading reading = new HeadReading(blocks, parts);
        reading.above();
        reading.title(incoming);
        for (int i = reading.taken.size() - 1; i >= 0; i--) {
            blocks.remove((int) reading.taken.get(i));
        }
    }

    /** A head that was set as a table (表格红头) is read line by line. */
    private static void unfold(List<Block> blocks) {
        for (int i = Math.min(TABLES, blocks.size()) - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Table table) {
                List<Paragraph> lines = table.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.text().lines().map(line -> aligned(table, cell, line)))
                        .filter(one -> !one.text().isEmpty())
                        .toList();
                boolean head = lines.size() <= LONGEST
                        && lines.stream()
                                .map(Recognised::line)
                                .anyMatch(line -> OfficialForms.number(line).isPresent()
                                        || MASTHEAD.matcher(line).matches());
                if (head) {
                    blocks.remove(i);
                    blocks.addAll(i, lines);
                }
            }
        }
    }

    private static Paragraph aligned(Table table, Table.Cell cell, String line) {
        return new Paragraph(table.where(), Role.TEXT, 0, List.of(new Span(line, Look.PLAIN)), cell.side());
    }

    private String line(int at) {
        return at < blocks.size() ? Recognised.line(blocks.get(at)) : "";
    }

    /** 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人; a title may stand before the number, as on pages. */
    private void above() {
        int number = number();
        int at = 0;
        for (; at < Math.min(LONGEST, blocks.size()); at++) {
            String line = line(at);
            boolean before = at < number;
            if (line.isEmpty() && blocks.get(at) instanceof Paragraph) {
                continue; // a picture: an emblem, a head that was drawn
            }
            if (at == number) {
                numbered(line);
            } else if (!mark(line) && !masthead(line, before) && !signer(line)) {
                if (!before || !titled(at)) {
                    break;
                }
                title.add(line);
            }
            taken.add(at);
        }
    }

    /** Where the document's number stands, before any sentence; -1 where it has none. */
    private int number() {
        for (int i = 0; i < Math.min(LONGEST, blocks.size()); i++) {
            if (OfficialForms.number(line(i)).isPresent()) {
                return i;
            }
            if (line(i).indexOf('。') >= 0 || !(blocks.get(i) instanceof Paragraph)) {
                break;
            }
        }
        return -1;
    }

    private void numbered(String line) {
        OfficialForms.Numbered found = OfficialForms.number(line).orElseThrow();
        parts.add(Element.NUMBER, found.number());
        if (!found.asWritten()) {
            parts.doubt(
                    "发文字号写成 " + found.number() + "，原文是“" + line + "”",
                    "the number is written " + found.number() + "; in the document it is “" + line + "”");
        }
        if (!found.urgency().isEmpty()) {
            parts.add(Element.URGENCY, found.urgency());
        }
        if (!found.signer().isEmpty()) {
            parts.add(Element.SIGNER, found.signer());
        }
    }

    private boolean mark(String line) {
        Matcher marks = MARKS.matcher(line.replace(" ", ""));
        if (line.isEmpty() || !marks.matches()) {
            return false;
        }
        List<Element> elements = List.of(Element.COPY_NUMBER, Element.SECRECY, Element.URGENCY);
        for (int i = 0; i < elements.size(); i++) {
            if (marks.group(i + 1) != null) {
                parts.add(elements.get(i), marks.group(i + 1));
            }
        }
        return true;
    }

    private boolean masthead(String line, boolean numberFollows) {
        if (OF.matcher(line).find()) {
            return false; // a title of two lines, whose first ends with an organ
        }
        Matcher named = MASTHEAD.matcher(line);
        if (named.matches()) {
            OfficialForms.organs(named.group(1)).forEach(one -> parts.add(Element.MASTHEAD, one));
            return true;
        }
        if (numberFollows && title.isEmpty() && OfficialForms.organ(line)) {
            OfficialForms.organs(line).forEach(one -> parts.add(Element.MASTHEAD, one));
            return true;
        }
        return numberFollows && title.isEmpty() && line.replace(" ", "").equals("文件");
    }

    private boolean signer(String line) {
        Matcher signer = SIGNER.matcher(line);
        if (signer.matches()) {
            parts.add(Element.SIGNER, signer.group(1));
        }
        return signer.matches();
    }

    /** Whether a line may be one of a title. */
    private boolean titled(int at) {
        String line = line(at);
        boolean shaped = !line.isEmpty()
                && line.length() <= LINE_LENGTH
                && !line.matches(".*[。；：:！？，]")
                && (!line.matches("[（(].*") || open())
                && OfficialForms.day(line).isEmpty()
                && !CHAPTER.matcher(line).matches();
        return shaped && (styled(at) || !line.matches("[0-9]+[.．、].*"));
    }

    /** Whether a title that is named in the title has not ended. */
    private boolean open() {
        return joined().chars().map(c -> c == '《' ? 1 : c == '》' ? -1 : 0).sum() > 0;
    }

    private boolean styled(int at) {
        return blocks.get(at) instanceof Paragraph one
                && (one.side() == Side.CENTRE || (one.role() == Role.HEADING && one.level() <= 1));
    }

    private void title(Incoming incoming) {
        String page = Paragraph.stripped(incoming.title().replaceAll("\\s+", " "));
        if (title.isEmpty()) {
            following(page);
        }
        String own = joined();
        if (!own.isEmpty() && (page.isEmpty() || page.replace(" ", "").equals(own.replace(" ", "")))) {
            parts.add(Element.TITLE, own);
        } else if (!page.isEmpty() && own.isEmpty()) {
            parts.add(Element.TITLE, page);
        } else if (!own.isEmpty()) {
            parts.add(Element.TITLE, own);
            parts.doubt(
                    "标题取自正文；文件的属性里是“" + page + "”",
                    "the title is that of the text; the file calls itself “" + page + "”");
        } else {
            String name = incoming.name().replaceFirst("\\.[^.]*$", "").replaceFirst(".*/", "");
            parts.add(Element.TITLE, name);
            parts.doubt("没有认出标题，暂用文件名", "no title was recognised: the file's name stands for it");
        }
    }

    /** 某机关公告 above 2024年第5号: the title proper follows, or there is none; the number stays in the text. */
    private int ordered(int first) {
        Matcher issued = ISSUED.matcher(line(first));
        if (!issued.matches() || !ORDER.matcher(line(first + 1)).matches()) {
            return first;
        }
        parts.doubt(
                "“" + line(first + 1) + "”不是带年份的发文字号，留在正文",
                "“" + line(first + 1) + "” is no document number with a year, and stays in the text");
        boolean titled = OfficialForms.organ(issued.group(1))
                && titled(first + 2)
                && (OfficialForms.endsTitle(line(first + 2)) || (styled(first) && styled(first + 2)));
        if (titled) {
            OfficialForms.organs(issued.group(1)).forEach(one -> parts.add(Element.MASTHEAD, one));
            taken.add(first);
        }
        return titled ? first + 2 : first;
    }

    /** The lines of the title that stand here. */
    private void following(String page) {
        int first = taken.isEmpty() ? 0 : taken.get(taken.size() - 1) + 1;
        while (first < blocks.size() && line(first).isEmpty() && blocks.get(first) instanceof Paragraph) {
            first++;
        }
        first = ordered(first);
        boolean look = first < blocks.size() && styled(first);
        boolean ended = false;
        int begins = first;
        for (int at = first; at < blocks.size() && title.size() < TITLE_LINES && titled(at) && !ended; at++) {
            boolean other =
                    look != styled(at) || (at > first && ORDER.matcher(line(at)).matches());
            boolean signed = at > first && OfficialForms.organ(line(at)) && OfficialForms.endsTitle(joined());
            if (other || signed || joined().length() + line(at).length() > TITLE_LENGTH) {
                break;
            }
            title.add(line(at));
            taken.add(at);
            ended = OfficialForms.endsTitle(joined())
                    || joined().replace(" ", "").equals(page.replace(" ", ""));
        }
        boolean certain = ended || look;
        if (!certain && !page.isEmpty()) {
            taken.removeIf(at -> at >= begins);
            title.clear();
        }
        if (!certain && title.size() > 1) {
            while (title.size() > 1) {
                title.remove(title.size() - 1);
                taken.remove(taken.size() - 1);
            }
        }
        if (!title.isEmpty() && !certain) {
            parts.doubt("标题暂用第一行", "the first line stands for the title");
        }
    }

    /** The lines of the title as one; a blank stands only between words that are not Chinese. */
    private String joined() {
        return String.join(" ", title)
                .replaceAll("(?<=[^\\x00-\\x7F]) +| +(?=[^\\x00-\\x7F])", "")
                .strip();
    }
}
