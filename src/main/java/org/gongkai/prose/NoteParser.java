package org.gongkai.prose;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes (脚注), as GitHub does: {@code [^1]: …} at the beginning of a line is a note, what is indented by four below it
 * belongs to it, and {@code [^1]} in the text refers to it.
 */
final class NoteParser extends AbstractBlockParser {

    private static final int INDENT = 4;
    private static final int LONGEST = 100;

    private final String label;
    private final Note note = new Note();

    private NoteParser(String label) {
        this.label = label;
    }

    /** A note (脚注). */
    static final class Note extends CustomBlock {

        /** In the order of the text, from 1. */
        int number;
        /** How many places on the page lead to it. */
        int places;
    }

    /** A place that refers to a note (注码). */
    static final class Reference extends CustomNode {

        final Note note;
        /** Which of the places that lead to the note it is, from 1; 0 where it cannot be a link. */
        int place;

        private Reference(Note note) {
            this.note = note;
        }
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        DefinitionMap<Note> notes = new DefinitionMap<>(Note.class);
        notes.putIfAbsent(label, note);
        return List.of(notes);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    /** Starts a note. */
    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || !begins(line, start)) {
                return BlockStart.none();
            }
            int at = start + 2;
            while (at < line.length() && at - start <= LONGEST && isLabel(line.charAt(at))) {
                at++;
            }
            boolean closed =
                    at > start + 2 && at + 1 < line.length() && line.charAt(at) == ']' && line.charAt(at + 1) == ':';
            if (!closed) {
                return BlockStart.none();
            }
            String label = line.subSequence(start + 2, at).toString();
            int words = at + 2;
            while (words < line.length() && (line.charAt(words) == ' ' || line.charAt(words) == '\t')) {
                words++;
            }
            return BlockStart.of(new NoteParser(label)).atIndex(words);
        }

        private static boolean begins(CharSequence line, int at) {
            return at + 1 < line.length() && line.charAt(at) == '[' && line.charAt(at + 1) == '^';
        }

        private static boolean isLabel(char c) {
            return c > ' ' && c != '[' && c != ']';
        }
    }

    /** Finds what refers to a note. */
    static final class Links implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
            boolean link = info.destination() != null
                    || (info.label() != null
                            && context.getDefinition(LinkReferenceDefinition.class, info.label()) != null);
            if (link || !mayBeLabel(info.openingBracket().getNext())) {
                return LinkResult.none();
            }
            Note note = context.getDefinition(Note.class, info.text(scanner).substring(1));
            return note == null
                    ? LinkResult.none()
                    : LinkResult.replaceWith(new Reference(note), info.afterTextBracket());
        }

        /** A look at what stands in the brackets that costs little, whatever stands there. */
        private static boolean mayBeLabel(@Nullable Node first) {
            if (!(first instanceof Text text && text.getLiteral().startsWith("^"))) {
                return false;
            }
            int length = 0;
            for (Node node = first; node != null; node = node.getNext()) {
                length += node instanceof Text words ? words.getLiteral().length() : 1;
                if (length > LONGEST || node.getFirstChild() != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
