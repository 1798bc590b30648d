package org.gongkai.scan.person;

import java.time.YearMonth;

/** Check characters of numbers (校验码): resident identity, payment card, unified social credit code. */
final class CheckDigits {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The first two digits of resident numbers: the provinces and the like (GB/T 2260). */
    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91";

    private CheckDigits() {}

    /** Whether 18 characters, the last of them perhaps {@code X}, are a resident identity number (GB 11643-1999). */
    static boolean resident(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += RESIDENT_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        int year = Integer.parseInt(number, 6, 10, 10);
        return RESIDENT_CHECKS.charAt(sum % 11) == number.charAt(17)
                && province(number)
                && year >= 1880
                && year < 2100
                && day(year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
    }

    /** Whether 15 digits have the form of a resident number issued before 1999: place, day of birth, serial. */
    static boolean oldResident(CharSequence number) {
        return province(number)
                && day(
                        1900 + Integer.parseInt(number, 6, 8, 10),
                        Integer.parseInt(number, 8, 10, 10),
                        Integer.parseInt(number, 10, 12, 10));
    }

    private static boolean province(CharSequence number) {
        return PROVINCES.contains(number.subSequence(0, 2));
    }

    private static boolean day(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** A number as it may be shown. */
    static String masked(String number) {
        int length = number.length();
        return number.substring(0, 3) + "*".repeat(length - 5) + number.substring(length - 2);
    }

    /** Whether the last digit checks the others (Luhn, ISO/IEC 7812-1). */
    static boolean luhn(CharSequence number) {
        int sum = 0;
        boolean twice = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = number.charAt(i) - '0';
            int part = twice ? digit * 2 : digit;
            sum += part > 9 ? part - 9 : part;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** Whether 18 characters are a unified social credit code (统一社会信用代码, GB 32100-2015). */
    static boolean credit(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += CREDIT_WEIGHTS[i] * value;
        }
        return "159Y".indexOf(code.charAt(0)) >= 0 && CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
