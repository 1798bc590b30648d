package org.gongkai.press.view;

import java.util.List;
import org.gongkai.prose.Html;

/**
 * The guide to disclosure (政府信息公开指南): {@code guide}.
 *
 * @param title its title
 * @param body its text
 * @param revised day of the last revision
 * @param headings its headings
 */
public record GuideView(String title, Html body, DateView revised, List<HeadingView> headings) {
    /** Copies the lists. */
    public GuideView {
        headings = List.copyOf(headings);
    }
}
