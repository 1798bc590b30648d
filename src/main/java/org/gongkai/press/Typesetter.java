package org.gongkai.press;

import org.gongkai.prose.Links;
import org.gongkai.prose.Rendered;

/** Sets a text in HTML (排版); which markup language it is in, its file's extension says. */
public interface Typesetter {

    /**
     * Sets one text.
     *
     * @param text the text
     * @param extension of its file
     * @param path of its file, for findings
     * @param firstLine the line of the file on which the text begins
     */
    Rendered set(String text, String extension, String path, int firstLine, Links links);
}
