package org.gongkai.scan.wording;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * Two lines, of which the second may go on with the sentence of the first (断句). It does where a word is cut, where it begins
 * with what begins no sentence, behind a comma, and where a full line of prose runs over into the next.
 */
record BrokenSentence(Line line, Line next) {

    private static final int LONG = 22;
    private static final int LONGEST_WORD = 5;

    /** A line of an official document has 28 characters (GB/T 9704-2012), a few less where a word or mark needs it. */
    private static final int PRINTED = 26;

    /** So many lines on each side are looked at for how long a full line is. */
    private static final int NEIGHBOURS = 8;

    private static final String ENDS = "。；！？";
    private static final String PROSE = "，；。";
    private static final String BOUND = "的了和及与或而";
    private static final WordList BOUND_WORDS = WordList.of("及其", "以及", "或者", "并且", "并对", "并在", "并向", "并将", "并由");

    /** A line that ends with one of these is a title or tells a law's history. */
    private static final WordList TITLE_ENDS = WordList.of(
            "通过", "修正", "修订", "公布", "批准", "施行", "发布", "废止", "印发", "通知", "公告", "通告", "报告", "办法", "规定", "细则", "条例", "决定",
            "意见", "方案", "说明", "公报", "纪要", "名单", "目录", "清单");

    boolean goesOn() {
        boolean near = near();
        return Line.GOES_ON.indexOf(next.first()) >= 0
                || ((near ? full() : line.length() >= LONG) && cutWord())
                || bound()
                || (comma() && ends() && (near || line.length() >= LONG) && !next.labelled() && !verse())
                || (near && full() && prose() && ends() && !next.labelled());
    }

    /** Whether no empty line stands between. */
    private boolean near() {
        return line.text().indexOf('\n', line.to()) == next.start() - 1;
    }

    private boolean comma() {
        return "，、,".indexOf(line.last()) >= 0;
    }

    /** Whether the sentence ends in the next line or in the one behind it. */
    private boolean ends() {
        if (next.hasAny(ENDS)) {
            return true;
        }
        int from = Chars.behindBlanks(next.text(), Math.min(next.text().length(), next.to()));
        int end = next.text().indexOf('\n', from + 1);
        return new Line(next.text(), from, from, end < 0 ? next.text().length() : end).hasAny(ENDS);
    }

    /** Verses and slogans: two short lines of the same length. */
    private boolean verse() {
        return line.length() < LONG && line.length() == next.length();
    }

    /** Whether the line break parts a word: 政府信⏎息. Each half alone leaves a character that is no word by itself. */
    private boolean cutWord() {
        if (!Chars.han(line.last()) || !Chars.han(next.first())) {
            return false;
        }
        String before = line.text().substring(Math.max(line.from(), line.to() - 12), line.to());
        String behind = next.text().substring(next.from(), Math.min(next.to(), next.from() + 12));
        return crossing(before, behind)
                && !Words.chinese().parted(before + behind, before.length())
                && (Words.chinese().parted(before, before.length() - 1)
                        || Words.chinese().parted(behind, Math.min(1, behind.length() - 1)));
    }

    private static boolean crossing(String before, String behind) {
        for (int left = 1; left < LONGEST_WORD && left <= before.length(); left++) {
            for (int right = 1; left + right <= LONGEST_WORD && right <= behind.length(); right++) {
                if (Words.chinese().has(before.substring(before.length() - left) + behind.substring(0, right))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the next line begins with a word that begins no sentence. */
    private boolean bound() {
        boolean word = !BOUND_WORDS.at(next.text(), next.from()).isEmpty();
        boolean letter = BOUND.indexOf(next.first()) >= 0 && next.length() > 1;
        if (!(word || letter) || !(line.hasAny(PROSE) || ends())) {
            return false;
        }
        return word || Words.chinese().parted(next.words(), 1);
    }

    private boolean prose() {
        return line.length() >= PRINTED
                && line.hasAny(PROSE)
                && line.first() != '（'
                && !line.numbered()
                && !line.labelled()
                && TITLE_ENDS.at(line.text(), line.to() - 2).isEmpty();
    }

    /** Whether the line is about as long as the longest of those around it, as the lines of a printed paragraph are. */
    private boolean full() {
        int longest = Math.max(line.length(), next.length());
        String text = line.text();
        int at = line.start();
        for (int i = 0; i < NEIGHBOURS && at > 0; i++) {
            int start = text.lastIndexOf('\n', at - 2) + 1;
            if (at - 1 - start < 1) {
                break;
            }
            longest = Math.max(longest, at - 1 - start);
            at = start;
        }
        at = next.start();
        for (int i = 0; i < NEIGHBOURS && at < text.length(); i++) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            if (end == at) {
                break;
            }
            longest = Math.max(longest, end - at);
            at = end + 1;
        }
        return line.to() - line.start() >= longest * 9 / 10;
    }
}
