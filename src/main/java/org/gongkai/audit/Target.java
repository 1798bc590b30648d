package org.gongkai.audit;

import org.gongkai.finding.Wording;

/** Where an address in a page leads (链接目标). */
sealed interface Target {

    /**
     * To a file of the site.
     *
     * @param fragment what follows {@code #}, decoded; may be empty
     */
    record Inside(String path, String fragment) implements Target {}

    /**
     * Somewhere else.
     *
     * @param scheme in lower case; {@code //} where the address has a host but no scheme
     */
    record Outside(String scheme) implements Target {}

    /** Nowhere. */
    record Broken(Wording why, Wording hint) implements Target {}

    static Broken broken(String zh, String en) {
        return new Broken(new Wording(zh, en), Wording.NONE);
    }
}
