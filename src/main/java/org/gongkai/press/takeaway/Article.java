package org.gongkai.press.takeaway;

import java.util.List;
import org.gongkai.paper.Plate;
import org.gongkai.review.Entry;

/**
 * A published entry as an article for an account of WeChat (公众号文章).
 *
 * @param entry that it is of
 * @param title for the editor's own field
 * @param html a whole file that a browser shows; what it shows is copied into the editor as it is
 * @param pictures to be uploaded, in the order of their places in the text, which are counted from 1
 */
public record Article(Entry entry, String title, String html, List<Plate> pictures) {

    public Article {
        pictures = List.copyOf(pictures);
    }

    /** What the file of a picture is called. */
    public static String file(String stem, Plate picture, int number) {
        return stem + "-" + number + "." + (picture.kind().equals("jpeg") ? "jpg" : picture.kind());
    }
}
