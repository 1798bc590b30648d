package org.gongkai.leak;

import java.util.Map;
import java.util.TreeMap;

/** Tokens that stand in one place each (标记): a Latin one, which survives most encodings, and two rare characters. */
final class Canaries {

    /** Characters that stand nowhere in the product; an index may tear a token apart, not a character. */
    static final String RARE = "龘靐齉齾龗麤灪爩鱻驫麣纞虋讟钃鸜麷鞻韽韾顟顠顢颣颩籲鬰鬱癵驪";

    private final Map<String, String> places = new TreeMap<>();

    /** A fresh token for a place. */
    String at(String place) {
        int number = places.size() / 2;
        String latin = "zq%08x".formatted(Integer.reverse(number * 0x9E3779B1 + 0x5BD1E995));
        int length = RARE.length();
        String han = "" + RARE.charAt(number % length) + RARE.charAt((number / length + number * 7 + 1) % length);
        places.put(latin, place);
        places.put(han + number, place); // the two characters alone may repeat
        return latin + han + number;
    }

    /** Looks for every token that was given out, and for every rare character. */
    DeepScan scan() {
        return new DeepScan(places.keySet(), RARE);
    }

    int count() {
        return places.size() / 2;
    }
}
