package org.gongkai.press.view;

import java.util.List;
import org.gongkai.press.edition.Edition;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Narrative;

/**
 * The guide to disclosure (政府信息公开指南): {@code guide}.
 *
 * @param title its title
 * @param body its text
 * @param revised day of the last revision
 * @param headings its headings
 */
public record GuideView(String title, Html body, DateView revised, List<HeadingView> headings) {

    /** The guide's page, with or without a text. */
    public static GuideView of(Rendered text, Edition edition) {
        return new GuideView(
                edition.guide().map(Narrative::title).orElse(Fixed.GUIDE.title()),
                text.html(),
                DateView.of(edition.guide().map(Narrative::formed)),
                HeadingView.of(text));
    }
}
