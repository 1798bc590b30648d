package org.gongkai.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** One parsed page under examination (待查页面), with the findings made in it. */
final class HtmlPage {

    /** A page that breaks one rule more often says so once more and then no longer. */
    static final int MOST = 100;

    private static final int SYNTAX_ERRORS = 3;
    private static final int WIDEST_LINE = 240;

    private final String path;
    private final String text;
    private final Document document;
    private final List<Element> elements;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

    HtmlPage(String path, String text) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(SYNTAX_ERRORS);
        this.path = path;
        this.text = text;
        this.document = parser.parseInput(text, "");
        this.elements = document.getAllElements();
        for (ParseError error : parser.getErrors()) {
            findings.add(Finding.of(Rule.HTML_SYNTAX, place(error), message(error), Wording.NONE));
        }
    }

    private Place place(ParseError error) {
        int end = Math.min(error.getPosition(), text.length());
        String before = text.substring(0, end);
        int start = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(path, line, before.codePointCount(start, end) + 1);
    }

    private static Wording message(ParseError error) {
        return new Wording("HTML 语法错误：" + error.getErrorMessage(), error.getErrorMessage());
    }

    String path() {
        return path;
    }

    Document document() {
        return document;
    }

    /** All elements in the order of the text. */
    List<Element> elements() {
        return elements;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Notes a finding at the start of {@code element}; the document stands for the whole page. */
    void note(Rule rule, Element element, Wording message, Wording hint) {
        if (mayAdd(rule)) {
            findings.add(Finding.of(rule, place(element), message, hint).at(line(element)));
        }
    }

    void note(Rule rule, Element element, String zh, String en) {
        note(rule, element, new Wording(zh, en), Wording.NONE);
    }

    private boolean mayAdd(Rule rule) {
        int count = counts.merge(rule, 1, Integer::sum);
        if (count == MOST) {
            findings.add(Finding.of(
                    rule,
                    Place.of(path),
                    new Wording("同类问题过多，其余不再列出", "too many of these; the others are not listed"),
                    Wording.NONE));
        }
        return count < MOST;
    }

    /** Where {@code element} begins; the document is the whole file. */
    Place place(Element element) {
        Range range = element.sourceRange();
        if (!range.isTracked() || element instanceof Document) {
            return Place.of(path);
        }
        int column = range.start().columnNumber();
        int line = range.start().lineNumber();
        // on one endless line, counting code points for every finding would take quadratic time
        return new Place(path, line, column > WIDEST_LINE ? column : codePoints(range.startPos(), column - 1) + 1);
    }

    /** The line of the text on which {@code element} begins; empty if it is too wide to be shown. */
    String line(Element element) {
        Range range = element.sourceRange();
        int column = range.start().columnNumber();
        if (!range.isTracked() || element instanceof Document || column > WIDEST_LINE) {
            return "";
        }
        int start = Math.max(0, range.startPos() - column + 1);
        String line = text.substring(start, Math.min(text.length(), start + WIDEST_LINE));
        int end = line.indexOf('\n');
        return end < 0 && line.length() == WIDEST_LINE
                ? ""
                : line.substring(0, end < 0 ? line.length() : end).stripTrailing();
    }

    private int codePoints(int position, int before) {
        int end = Math.min(position, text.length());
        return text.codePointCount(Math.max(0, end - before), end);
    }
}
