package org.gongkai.exchange.text;

/**
 * What is the same for all records of a run (发布的情况).
 *
 * @param site the address of the site with a slash at its end; empty where it is not known
 * @param count how many records there are; -1 where nobody asks
 */
public record Facts(String organ, String asOf, String site, long count) {}
