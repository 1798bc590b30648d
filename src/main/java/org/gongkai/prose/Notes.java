package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.gongkai.prose.NoteParser.Note;
import org.gongkai.prose.NoteParser.Reference;

/**
 * The notes of a text (注释), behind all of it: first those that the text refers to, in that order, then any others, so that
 * none is lost.
 */
final class Notes extends CustomBlock {

    private Notes() {}

    /** Takes the notes from where they were written and puts them behind the text; numbers them and what refers to them. */
    static void gather(Node document) {
        List<Note> written = new ArrayList<>();
        find(document, written);
        written.forEach(Node::unlink);
        List<Note> numbered = new ArrayList<>();
        number(document, numbered, true);
        int done = 0;
        for (Note next : written) {
            while (done < numbered.size()) {
                number(numbered.get(done++), numbered, true);
            }
            add(next, numbered);
        }
        while (done < numbered.size()) {
            number(numbered.get(done++), numbered, true);
        }
        if (!numbered.isEmpty()) {
            Notes notes = new Notes();
            numbered.forEach(notes::appendChild);
            document.appendChild(notes);
        }
    }

    private static void find(Node parent, List<Note> written) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Note note) {
                written.add(note);
            }
            find(node, written);
        }
    }

    private static void number(Node parent, List<Note> numbered, boolean linked) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Reference reference) {
                add(reference.note, numbered);
                reference.place = linked ? ++reference.note.places : 0;
            }
            number(node, numbered, linked && !(node instanceof Link) && !(node instanceof Image));
        }
    }

    private static void add(Note note, List<Note> numbered) {
        if (note.number == 0) {
            numbered.add(note);
            note.number = numbered.size();
        }
    }
}
