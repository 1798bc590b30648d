package org.gongkai.press.view;

/**
 * A page in sitemap.xml (站点地图文件); the template {@code sitemap-xml} gets the list of them as {@code pages}.
 *
 * @param address absolute address
 * @param changed day of the last change, {@code 2021-07-08}, or ""
 */
public record AddressView(String address, String changed) {}
