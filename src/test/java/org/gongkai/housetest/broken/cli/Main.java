package org.gongkai.housetest.broken.cli;

/** The one that may. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
