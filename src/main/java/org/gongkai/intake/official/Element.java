package org.gongkai.intake.official;

import org.gongkai.finding.Wording;

/** A part of an official document (公文要素, GB/T 9704-2012 chapter 7). */
public enum Element {
    COPY_NUMBER("份号", "number of the copy"),
    SECRECY("密级", "secrecy mark"),
    URGENCY("紧急程度", "urgency"),
    MASTHEAD("发文机关标志", "masthead"),
    NUMBER("发文字号", "document number"),
    SIGNER("签发人", "signer"),
    TITLE("标题", "title"),
    ADDRESSEE("主送机关", "addressee"),
    ANNEX("附件说明", "annex"),
    SIGNED("发文机关署名", "signature"),
    FORMED("成文日期", "date of making"),
    REMARK("附注", "remark"),
    COPIES("抄送机关", "copies to"),
    PRINTED("印发机关和印发日期", "printed by and on");

    private final Wording word;

    Element(String zh, String en) {
        this.word = new Wording(zh, en);
    }

    /** What the standard calls it. */
    public Wording word() {
        return word;
    }
}
