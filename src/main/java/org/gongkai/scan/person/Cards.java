package org.gongkai.scan.person;

/** Which numbers may be those of payment cards (银行卡号), by first digits and length (ISO/IEC 7812-1). */
final class Cards {

    private Cards() {}

    static boolean plausible(String number) {
        int length = number.length();
        int two = Integer.parseInt(number, 0, 2, 10);
        int four = Integer.parseInt(number, 0, 4, 10);
        return (two == 62 && length >= 16)
                || (two / 10 == 4 && (length == 13 || length == 16 || length == 19))
                || (two >= 51 && two <= 55 && length == 16)
                || (four >= 2221 && four <= 2720 && length == 16)
                || ((two == 34 || two == 37) && length == 15)
                || (four >= 3528 && four <= 3589 && length == 16)
                || (two == 60 && length >= 16)
                || ((four == 9558 || four == 9559 || four == 9843 || four == 9400) && length >= 16);
    }
}
