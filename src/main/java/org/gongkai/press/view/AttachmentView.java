package org.gongkai.press.view;

/**
 * A file for download (附件、下载).
 *
 * @param title its title
 * @param href its address
 * @param file the name under which it is saved
 * @param type {@code PDF}, {@code Word}, {@code Excel} …
 * @param size its size, {@code 218 KB}
 */
public record AttachmentView(String title, String href, String file, String type, String size) {}
