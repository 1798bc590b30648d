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
public record JudgeAnswer(Ruling ruling, @Nullable Integer figure, Wording evidence, List<Proof> proofs) {

    public JudgeAnswer {
        proofs = List.copyOf(proofs);
    }

    static JudgeAnswer pass(Wording evidence, List<Proof> proofs) {
        return new JudgeAnswer(Ruling.PASS, 0, evidence, proofs);
    }

    static JudgeAnswer pass(String zh, String en) {
        return pass(new Wording(zh, en), List.of());
    }

    static JudgeAnswer fail(int figure, Wording evidence, List<Proof> proofs) {
        return new JudgeAnswer(Ruling.FAIL, figure, evidence, proofs);
    }

    static JudgeAnswer fail(String zh, String en) {
        return fail(1, new Wording(zh, en), List.of());
    }

    static JudgeAnswer byHand(Wording how) {
        return new JudgeAnswer(Ruling.BY_HAND, null, how, List.of());
    }

    static JudgeAnswer unseen(Wording why) {
        return new JudgeAnswer(Ruling.NOT_ASSESSABLE, null, why, List.of());
    }

    static JudgeAnswer unseen(String zh, String en) {
        return unseen(new Wording(zh, en));
    }

    /** So many problems: too many from a number on. */
    static JudgeAnswer counted(int count, int limit, Wording evidence, List<Proof> proofs) {
        return new JudgeAnswer(count >= limit ? Ruling.FAIL : Ruling.PASS, count, evidence, proofs);
    }
}
