package org.gongkai.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.prose.NoteParser.Note;
import org.gongkai.prose.NoteParser.Reference;

/**
 * Writes notes and what refers to them (脚注), each a link to the other (DPUB-ARIA 1.1, doc-noteref and doc-backlink). Their
 * ids have a colon, which those of headings never have.
 */
final class NoteHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    NoteHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Notes.class, Note.class, Reference.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Reference reference) {
            reference(reference);
        } else if (node instanceof Note note) {
            note(note);
        } else {
            html.line();
            html.raw("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n");
            children(node);
            html.raw("</ol>\n</section>\n");
        }
    }

    private void reference(Reference reference) {
        Note note = reference.note;
        String number = "[" + note.number + "]";
        html.tag("sup", Map.of("class", "note"));
        if (reference.place == 0) {
            html.text(number);
        } else {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", "#" + id(note));
            attributes.put("id", id(note, reference.place));
            attributes.put("role", "doc-noteref");
            attributes.put("aria-label", "注 " + note.number);
            html.tag("a", attributes);
            html.text(number);
            html.tag("/a");
        }
        html.tag("/sup");
    }

    /** The ways back stand at the end of its last paragraph. */
    private void note(Note note) {
        html.tag("li", Map.of("id", id(note)));
        html.line();
        Node last = note.getLastChild();
        for (Node node = note.getFirstChild(); node != null; node = node.getNext()) {
            if (node == last && node instanceof Paragraph) {
                html.tag("p");
                for (Node word = node.getFirstChild(); word != null; word = word.getNext()) {
                    context.render(word);
                }
                waysBack(note);
                html.tag("/p");
                html.line();
            } else {
                context.render(node);
            }
        }
        if (!(last instanceof Paragraph)) {
            waysBack(note);
        }
        html.line();
        html.tag("/li");
        html.line();
    }

    private void waysBack(Note note) {
        for (int place = 1; place <= note.places; place++) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", "#" + id(note, place));
            attributes.put("class", "back");
            attributes.put("role", "doc-backlink");
            attributes.put("aria-label", "回到正文中的注 " + note.number + (place == 1 ? "" : "，第 " + place + " 处"));
            html.raw(" ");
            html.tag("a", attributes);
            html.text("返回");
            html.tag("/a");
        }
    }

    private static String id(Note note) {
        return "note:" + note.number;
    }

    private static String id(Note note, int place) {
        return id(note) + ":" + place;
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
