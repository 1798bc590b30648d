package org.gongkai.finding;

import java.util.Locale;

/**
 * What is known of a rule besides its name, weight and source (规则说明).
 *
 * @param day which day's law judges a record
 * @param ground how well the source is known
 * @param gate whether it guards the gate: no baseline may ever cover it
 * @param remedy what to do about its findings
 */
public record RuleFacts(Day day, Ground ground, boolean gate, Wording remedy) {

    /** Of a rule that the table says nothing of: the strictest reading. */
    static final RuleFacts UNTOLD = new RuleFacts(Day.CHECKED, Ground.DERIVED, true, Wording.NONE);

    /** The day whose law judges a record (适用规则的日期). */
    public enum Day {
        FORMED("成文日或期限起算日", "of its making, or the start of the term"),
        RELEASED("发布日", "of its release"),
        CHECKED("检查日", "of the check");

        private final Wording wording;

        Day(String zh, String en) {
            wording = new Wording(zh, en);
        }

        /** The day in words. */
        public Wording wording() {
            return wording;
        }

        /** The word of the machine-readable formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How well a rule's source is known (依据的来历). */
    public enum Ground {
        READ("读过原文", "read at the source"),
        PRACTICE("见于官方文件和通行做法", "official documents and practice"),
        DERIVED("由规定推出", "derived from what is required"),
        MEMORY("未核对原文，只提醒", "not read at the source: only warns"),
        FORMAT("本项目的格式", "the project's own format");

        private final Wording wording;

        Ground(String zh, String en) {
            wording = new Wording(zh, en);
        }

        /** The ground in words. */
        public Wording wording() {
            return wording;
        }

        /** The word of the machine-readable formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
