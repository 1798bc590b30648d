package org.gongkai.scan.wording;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * An attachment that the text announces (附件：… or 见附件) where no file lies beside the entry, no link leads to one and the text
 * does not hold it itself (附件缺失，GB/T 9704-2012 7.3.4).
 */
public final class AnnouncedAttachments implements Scanner {

    private static final WordList NAMES = WordList.of("附件", "附表", "附图", "附");
    private static final WordList SEEN = WordList.of("见附件", "见附表");

    /** What says that there is none, or that it is to be had elsewhere. */
    private static final WordList ELSEWHERE = WordList.of(
            "略", "另发", "另行", "另附", "另送", "另寄", "纸质", "领取", "不公开", "不予公开", "不对外", "不随文", "不附", "见网站", "见官网", "下载", "存档",
            "备查", "现场", "格式", "应当", "不超过", "不得", "一式", "单独印发", "同前");

    private static final WordList NONE = WordList.of("无", "没有");

    /** What a mere 附： is followed by if it announces something. */
    private static final WordList PAPERS = WordList.of(
            "表", "大纲", "名单", "方案", "目录", "清单", "书", "样本", "样张", "图", "办法", "规定", "细则", "规程", "标准", "指南", "通知", "意见",
            "名册", "册", "说明", "报告", "材料", "公告", "模板", "范本", "格式", "要点", "计划", "制度", "预案", "一览");

    private static final String MARKUP = "*>#-+_（(【[";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";

    /** A text with a line as long as this behind the announcement goes on there with what was announced. */
    private static final int PROSE = 12;

    private static final int SHORTEST_TITLE = 4;

    @Override
    public List<String> clues() {
        return List.of("附件", "附表", "附图", "附:");
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.files().isEmpty()) {
            return;
        }
        Squeezed view = text.squeezed();
        int at = announced(view);
        if (at >= 0 && text.text().indexOf("](", view.offset(at)) < 0 && !held(view, at)) {
            hits.add(view.hit(
                    Rule.ANNOUNCED_ATTACHMENT,
                    at,
                    view.lineEnd(at),
                    new Wording("提到的附件没有附上", "the announced attachment is missing"),
                    new Wording("把文件放入同名的 .files 文件夹", "put the file into the folder .files beside the entry")));
        }
    }

    /** Where the first announcement stands: 附件：… at the beginning of a line, else 见附件; -1 if there is none. */
    private static int announced(Squeezed view) {
        int seen = -1;
        char[] letters = view.chars();
        for (int i = 0; i < view.length(); i++) {
            if (letters[i] == '附' && lineBegins(view, i) && title(view, i) >= 0 && announces(view, i)) {
                return i;
            }
            if (letters[i] == '见' && seen < 0 && SEEN.length(view, i) > 0 && ended(view, i + 3)) {
                seen = i;
            }
        }
        return seen;
    }

    private static boolean lineBegins(Squeezed view, int i) {
        int at = i;
        while (MARKUP.indexOf(view.at(at - 1)) >= 0) {
            at--;
        }
        return view.at(at - 1) == '\n';
    }

    private static boolean ended(Squeezed view, int i) {
        int at = i;
        while (NUMERALS.indexOf(view.at(at)) >= 0) {
            at++;
        }
        return "。;)\n".indexOf(view.at(at)) >= 0;
    }

    /** Where the title behind 附件1： begins; -1 where no colon follows. */
    private static int title(Squeezed view, int i) {
        int at = i + NAMES.length(view, i);
        while (NUMERALS.indexOf(view.at(at)) >= 0 || view.at(at) == '*') {
            at++;
        }
        if (view.at(at) != ':') {
            return -1;
        }
        do {
            at++;
        } while (view.at(at) == '*' || view.at(at) == ':');
        return at;
    }

    /** Whether the line names something that is to be attached. */
    private static boolean announces(Squeezed view, int i) {
        int from = title(view, i);
        int end = view.lineEnd(from);
        boolean none = NONE.length(view, from) > 0 && end - from <= SHORTEST_TITLE + 1;
        boolean sentence = view.at(end - 1) == '。' && view.end(from, end - from, ",。") < end - 1;
        boolean bare = NAMES.length(view, i) == 1 && !PAPERS.anywhere(view, Math.max(from, end - SHORTEST_TITLE), end);
        return !none && !sentence && !bare && !ELSEWHERE.anywhere(view, from, end);
    }

    /** Whether what was announced at {@code at} stands in the text: as 附件 or its title in a line of its own, or right there. */
    private static boolean held(Squeezed view, int at) {
        int from = title(view, at);
        int end = view.lineEnd(at);
        String title = from < 0 ? "" : words(view, from, end);
        for (int line = end + 1; line < view.length(); line = view.lineEnd(line) + 1) {
            int lineEnd = view.lineEnd(line);
            char first = view.at(line);
            boolean prose = lineEnd - line >= PROSE && view.at(lineEnd - 1) == '。';
            if (prose || first == '|' || first == '<' || first == '!') {
                return from >= 0 || first == '|' || heads(view, line, lineEnd, title);
            }
            if (heads(view, line, lineEnd, title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is 附件, 附件1 or begins with the title. */
    private static boolean heads(Squeezed view, int line, int end, String title) {
        int at = line;
        while (at < end && MARKUP.indexOf(view.at(at)) >= 0) {
            at++;
        }
        int behind = at + NAMES.length(view, at);
        boolean named = behind > at + 1;
        while (behind < end && (NUMERALS.indexOf(view.at(behind)) >= 0 || "*）)】]:".indexOf(view.at(behind)) >= 0)) {
            behind++;
        }
        return (named && behind == end)
                || (title.length() >= SHORTEST_TITLE && words(view, at, end).startsWith(title));
    }

    /** The Chinese characters of a title, without its number, brackets and quotation marks. */
    private static String words(Squeezed view, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (Chars.han(view.at(i))) {
                words.append(view.at(i));
            }
        }
        return words.toString();
    }
}
