package org.gongkai.survey;

import org.gongkai.finding.Wording;

/**
 * What is to be said of one thing that is looked for (结论).
 *
 * @param what is looked for
 * @param evidence where it was seen, or why nothing can be said
 */
public record Appraisal(Wording what, Verdict verdict, Wording evidence) {

    /** Not seen is never absent. */
    public enum Verdict {
        PASS("合格", "pass"),
        FAIL("不合格", "fail"),
        UNCERTAIN("不能确定", "uncertain"),
        NOT_ASSESSABLE("无法判断", "not assessable");

        private final Wording wording;

        Verdict(String zh, String en) {
            wording = new Wording(zh, en);
        }

        /** The verdict in words. */
        public Wording wording() {
            return wording;
        }
    }
}
