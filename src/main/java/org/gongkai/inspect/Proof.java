package org.gongkai.inspect;

import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;

/**
 * One place that a ruling rests on (证据).
 *
 * @param place a file of the project with its line, or a page of the site; may be empty
 * @param text what is to be seen there
 */
public record Proof(String place, Wording text) {

    static Proof of(Finding finding) {
        String rule = finding.rule().id() + " ";
        return new Proof(
                finding.place().toString(),
                new Wording(
                        rule + finding.message().zh(), rule + finding.message().en()));
    }
}
