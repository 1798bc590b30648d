package org.gongkai.narrative.draft;

import org.gongkai.content.yaml.Unwritten;

/** The mark where only a person knows what to write (待写处). */
final class Blank {

    private Blank() {}

    static String of(String what) {
        return Unwritten.MARK + "：" + what + "】";
    }
}
