package org.gongkai.inspect;

/**
 * A page that visitors see (所见页面).
 *
 * @param path its address in the site
 * @param words what it says
 */
public record ShownPage(String path, Seen<String> words) {}
