package org.gongkai.intake.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.DateSpelling;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Side;

/** 主送机关, 附件说明, 署名, 成文日期 and 附注 (GB/T 9704-2012 7.3): read where they stand, and left there. */
final class MiddleReading {

    private static final int SIGNERS = 6;
    private static final int LONGEST_ADDRESSEE = 300;
    private static final Pattern ANNEX = Pattern.compile("附 ?(?:件 ?)?[:：] ?(.*)");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,2} ?[.．、] ?(.+)");
    private static final Pattern REMARK = Pattern.compile("[（(]([^（）()]*(?:公开|联系)[^（）]*)[）)]");
    private static final Pattern ENCLOSED = Pattern.compile("附 ?件 ?[0-9一二三四五六七八九十]*[:：]?|附[:：]?|[（(].*");
    private static final Pattern PUBLISHED =
            Pattern.compile("[（(](" + OfficialForms.DATE + ")(?:.*(?:公布|发布|通过|印发|修订|修正|批准).*)?[）)]");

    private final List<Block> blocks;
    private final Recognised parts;

    private MiddleReading(List<Block> blocks, Recognised parts) {
        this.blocks = blocks;
        this.parts = parts;
    }

    static void read(List<Block> blocks, Recognised parts) {
        MiddleReading reading = new MiddleReading(blocks, parts);
        reading.addressee();
        reading.annexes();
        reading.signature();
    }

    private String line(int at) {
        return at >= 0 && at < blocks.size() ? Recognised.line(blocks.get(at)) : "";
    }

    private void addressee() {
        String first = line(0);
        if (first.matches(".*[:：]") && first.length() <= LONGEST_ADDRESSEE && first.indexOf('。') < 0) {
            parts.add(Element.ADDRESSEE, first.substring(0, first.length() - 1));
        }
    }

    private void annexes() {
        for (int at = 0; at < blocks.size(); at++) {
            Matcher annex = ANNEX.matcher(line(at));
            if (!annex.matches()) {
                continue;
            }
            Matcher first = NUMBERED.matcher(annex.group(1));
            boolean several = first.matches() || annex.group(1).isEmpty();
            List<String> names = new ArrayList<>();
            if (!annex.group(1).isEmpty()) {
                names.add(several ? first.group(1) : annex.group(1));
            }
            for (int next = at + 1; next < blocks.size(); next++) {
                Matcher more = NUMBERED.matcher(line(next));
                int last = names.size() - 1;
                if (last >= 0 && open(names.get(last)) && !line(next).isEmpty()) {
                    names.set(last, names.get(last) + line(next));
                } else if (several && more.matches()) {
                    names.add(more.group(1));
                } else {
                    break;
                }
            }
            names.forEach(name -> parts.add(Element.ANNEX, name));
            return;
        }
    }

    /** Whether a name goes on in the next line: a bracket in it has not been closed. */
    private static boolean open(String name) {
        return name.chars()
                        .map(c -> "（《(".indexOf(c) >= 0 ? 1 : "）》)".indexOf(c) >= 0 ? -1 : 0)
                        .sum()
                > 0;
    }

    private void signature() {
        List<Integer> days = new ArrayList<>();
        for (int at = 1; at < blocks.size(); at++) {
            if (OfficialForms.day(line(at)).isPresent()
                    || OfficialForms.signedDay(line(at)).isPresent()
                    || pointed(at)) {
                days.add(at);
            } else if (OfficialForms.noDay(line(at))) {
                parts.doubt("没有这一天：“" + line(at) + "”", "there is no such day: “" + line(at) + "”");
            }
        }
        Optional<Integer> signed = days.stream().filter(this::signs).findFirst();
        Optional<Integer> chosen = signed.or(() -> days.stream().reduce((one, other) -> other));
        if (chosen.isEmpty()) {
            published();
            return;
        }
        int at = chosen.get();
        Optional<List<String>> both = OfficialForms.signedDay(line(at));
        String written = both.map(one -> one.get(1)).orElse(line(at));
        parts.add(Element.FORMED, DateSpelling.day(written).orElseThrow());
        both.ifPresent(one -> OfficialForms.organs(one.get(0)).forEach(organ -> parts.add(Element.SIGNED, organ)));
        for (int above = at - 1;
                both.isEmpty() && above > Math.max(0, at - SIGNERS) && OfficialForms.organ(line(above));
                above--) {
            List<String> organs = OfficialForms.organs(line(above));
            for (int i = organs.size() - 1; i >= 0; i--) {
                parts.addFirst(Element.SIGNED, organs.get(i));
            }
        }
        if (signed.isEmpty() || pointed(at) || days.stream().filter(this::signs).count() > 1) {
            parts.doubt("成文日期取“" + written + "”", "“" + written + "” is taken for the date of making");
        }
        Matcher remark = REMARK.matcher(line(at + 1));
        if (remark.matches()) {
            parts.add(Element.REMARK, remark.group(1));
        }
    }

    /** A day with points in it counts only below an organ. */
    private boolean pointed(int at) {
        return OfficialForms.pointed(line(at)).isPresent() && OfficialForms.organ(line(at - 1));
    }

    /** Whether a day is that of a signature: an organ stands above it or in its line, or it is set to the right. */
    private boolean signs(int at) {
        boolean right = blocks.get(at) instanceof Paragraph one && one.side() == Side.RIGHT;
        boolean last = line(at + 1).isEmpty() || ENCLOSED.matcher(line(at + 1)).matches();
        return OfficialForms.signedDay(line(at)).isPresent() || OfficialForms.organ(line(at - 1)) || (right && last);
    }

    /** 题注 below the title of a rule. */
    private void published() {
        for (int at = 0; at < 2; at++) {
            Matcher below = PUBLISHED.matcher(line(at));
            if (below.matches()) {
                boolean several = Pattern.compile(OfficialForms.DATE)
                                .matcher(line(at))
                                .results()
                                .count()
                        > 1;
                DateSpelling.day(below.group(1)).ifPresent(day -> {
                    parts.add(Element.FORMED, day);
                    parts.doubt(
                            "成文日期取自题注" + (several ? "，题注里有几个日期" : ""),
                            "the date of making is that of the line below the title"
                                    + (several ? ", which has several" : ""));
                });
                return;
            }
        }
    }
}
