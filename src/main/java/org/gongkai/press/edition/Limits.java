package org.gongkai.press.edition;

/**
 * How much one file may hold before it goes on in another (各类文件的上限): of the formats themselves, and of what a browser
 * loads at once.
 *
 * @param siteMap addresses of one file of the site map (sitemaps.org: 50,000)
 * @param volume entries of one volume of the search's index
 * @param rows rows of a sheet of a workbook, that of the heads among them (ECMA-376: 1,048,576)
 */
public record Limits(int siteMap, int volume, int rows) {

    /** Those that a site is built with. */
    public static final Limits USUAL = new Limits(50_000, 1 << 14, 1 << 20);

    public Limits {
        if (siteMap < 1 || volume < 1 || rows < 2) {
            throw new IllegalArgumentException("nothing fits: " + siteMap + ", " + volume + ", " + rows);
        }
    }
}
