package org.gongkai.prose;

/**
 * Finished, safe HTML (网页文本): the only thing that a template may mark {@code raw}.
 *
 * @param text the HTML
 */
public record Html(String text) {}
