package org.gongkai.press;

/**
 * The search (检索): {@code search}. It needs a script; without it the page says where else to look.
 *
 * @param shards address of the folder with the index, {@code search/}
 * @param script address of the script, {@code assets/search.js}
 */
public record SearchView(String shards, String script) {}
