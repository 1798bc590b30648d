package org.gongkai.prose;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a tree without markup (纯文本): a line for every block, a blank between the cells of a table. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText text = new PlainText();
        node.accept(text);
        return text.out.toString().strip();
    }

    @Override
    public void visit(Text text) {
        out.append(Breaks.shown(text));
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak soft) {
        if (Breaks.isBlank(soft)) {
            out.append(' ');
        }
    }

    @Override
    public void visit(HardLineBreak hard) {
        out.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(' ');
        } else if (node instanceof TableRow) {
            endLine();
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node.accept(this);
            if (node instanceof Block) {
                endLine();
            }
        }
    }

    private void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
