package org.gongkai.page;

/** The addresses of a site on which many organs' catalogues are harvested (省级汇总的地址). Lists are counted from 1. */
public final class HarvestAddresses {

    public static final Address ITEMS = new Address("items/index.html");
    public static final Address YEARS = new Address("years/index.html");
    public static final Address DATA = new Address("data/index.html");
    public static final Address SUMMARY = new Address("data/harvest.json");
    public static final Address PARTS = new Address("data/parts.json");
    public static final Address ORGANS_CSV = new Address("data/organs.csv");
    public static final Address COUNTS_CSV = new Address("data/counts.csv");
    public static final Address TWINS_CSV = new Address("data/twins.csv");

    private HarvestAddresses() {}

    /** The lists that are not of one organ, item or year. */
    public enum Listing {
        ORGANS("organs"),
        LEAGUE("league"),
        TWINS("twins"),
        GAPS("gaps");

        private final String folder;

        Listing(String folder) {
            this.folder = folder;
        }

        /** A page of it. */
        public Address page(int number) {
            return list(folder + "/", number);
        }
    }

    /** The page of an organ. */
    public static Address organ(String code) {
        return new Address("organs/" + code + "/index.html");
    }

    /** A list of an organ's entries of a year; 0 for those without a day. */
    public static Address organ(String code, int year, int number) {
        return list("organs/" + code + "/" + year + "/", number);
    }

    /** An organ's entries of a year as JSON Lines. */
    public static Address lines(String code, int year) {
        return new Address("organs/" + code + "/" + year + ".jsonl");
    }

    /** All entries of an organ as a table. */
    public static Address table(String code) {
        return new Address("organs/" + code + "/catalogue.csv");
    }

    /** Who has how much of a statutory item; "" stands for what belongs to none. */
    public static Address item(String code, int number) {
        return list("items/" + (code.isEmpty() ? "other" : code) + "/", number);
    }

    /** Who has released how much in a year. */
    public static Address year(int year, int number) {
        return list("years/" + year + "/", number);
    }

    private static Address list(String folder, int number) {
        return new Address(folder + (number == 1 ? "index.html" : "page-" + number + ".html"));
    }
}
