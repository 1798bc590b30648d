package org.gongkai.survey;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a page as a visitor reads them (页面文字): a line for each block, tabs between the cells of a row. */
final class PageWords {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head");

    private PageWords() {}

    static String of(Document page) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int unseen;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                            line(element);
                        } else if (node instanceof TextNode words && unseen == 0) {
                            text.append(words.text());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                            if (element.nameIs("td") || element.nameIs("th")) {
                                text.append('\t');
                            } else {
                                line(element);
                            }
                        }
                    }

                    private void line(Element element) {
                        boolean cell = element.nameIs("td") || element.nameIs("th");
                        boolean breaks = element.isBlock() || element.nameIs("br");
                        if (breaks && !cell && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                            text.append('\n');
                        }
                    }
                },
                page);
        return text.toString();
    }
}
