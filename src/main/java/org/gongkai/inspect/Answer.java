package org.gongkai.inspect;

import java.util.List;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a judge says of an indicator (判断).
 *
 * @param figure how many problems were counted; nothing where none can be
 * @param evidence the figures in words
 * @param proofs the places behind it, in their order
 */
public record Answer(Ruling ruling, @Nullable Integer figure, Wording evidence, List<Proof> proofs) {

    public Answer {
        proofs = List.copyOf(proofs);
    }

    static Answer pass(Wording evidence, List<Proof> proofs) {
        return new Answer(Ruling.PASS, 0, evidence, proofs);
    }

    static Answer pass(String zh, String en) {
        return pass(new Wording(zh, en), List.of());
    }

    static Answer fail(int figure, Wording evidence, List<Proof> proofs) {
        return new Answer(Ruling.FAIL, figure, evidence, proofs);
    }

    static Answer fail(String zh, String en) {
        return fail(1, new Wording(zh, en), List.of());
    }

    static Answer byHand(Wording how) {
        return new Answer(Ruling.BY_HAND, null, how, List.of());
    }

    static Answer unseen(Wording why) {
        return new Answer(Ruling.NOT_ASSESSABLE, null, why, List.of());
    }

    static Answer unseen(String zh, String en) {
        return unseen(new Wording(zh, en));
    }

    /** So many problems: too many from a number on. */
    static Answer counted(int count, int limit, Wording evidence, List<Proof> proofs) {
        return new Answer(count >= limit ? Ruling.FAIL : Ruling.PASS, count, evidence, proofs);
    }
}
