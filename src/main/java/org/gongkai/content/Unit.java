package org.gongkai.content;

import org.gongkai.finding.Place;

/**
 * A unit that publishes a budget of its own (预决算公开单位): the organ itself, or one below it (预算法实施条例 第六条).
 *
 * @param name as readers see it and as headers write it
 * @param from the first year of which its budget is to be published
 * @param until the last such year; {@link #STILL} where it goes on
 * @param place where it stands in categories.yaml
 */
public record Unit(String name, int from, int until, Place place) {

    /** The last year of a unit that exists. */
    public static final int STILL = 9999;

    /** Whether its budget of this year is to be published. */
    public boolean in(int year) {
        return from <= year && year <= until;
    }
}
