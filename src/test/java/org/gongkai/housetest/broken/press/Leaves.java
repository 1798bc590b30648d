package org.gongkai.housetest.broken.press;

/** Ends the process and hides why. */
public final class Leaves {

    public void exit() {
        System.exit(0);
    }

    public void halt() {
        Runtime.getRuntime().halt(0);
    }

    public int swallow(String text) {
        try {
            return Integer.parseInt(text);
        } catch (Exception e) {
            return 0;
        }
    }

    public int swallowAll(String text) {
        try {
            return Integer.parseInt(text);
        } catch (java.lang.Throwable e) {
            return 0;
        }
    }

    public int allowed(String text) {
        try (java.io.StringReader reader = new java.io.StringReader(text)) {
            return reader.read();
        } catch (java.io.IOException | IllegalStateException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
