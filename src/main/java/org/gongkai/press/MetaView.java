package org.gongkai.press;

/**
 * A tag of the page's head (网站标签、栏目标签、内容页标签; 政府网站发展指引).
 *
 * @param name {@code SiteName}, {@code ColumnType}, {@code PubDate} …
 * @param content its value, never ""
 */
public record MetaView(String name, String content) {}
