package org.gongkai.press.theme;

/** A template that cannot be read or filled (模板出错). */
public final class TemplateMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    /**
     * @param template its file, relative to templates/
     * @param line where, 0 if unknown
     * @param message what is wrong, in one line
     */
    public TemplateMistake(String template, int line, String message) {
        super(message);
        this.template = template;
        this.line = line;
    }

    /** The template's file, relative to templates/. */
    public String template() {
        return template;
    }

    /** The line, 0 if unknown. */
    public int line() {
        return line;
    }
}
