package org.gongkai.annual.form;

/**
 * A cell that an equation names (项).
 *
 * @param row id of the row
 * @param column wording of the column
 * @param before whether last year's report is meant
 */
record Term(String row, String column, boolean before) {

    static Term of(String row, String column) {
        return new Term(row, column, false);
    }

    static Term before(String row, String column) {
        return new Term(row, column, true);
    }
}
