package org.gongkai.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.review.DocumentNumber;

/** The document number of a header brought into its form (更正文件头的发文字号), as its finding says; every other byte stays. */
public final class NumberMend {

    private static final List<String> NAMES = List.of(HeaderKey.NUMBER.english(), HeaderKey.NUMBER.chinese());

    private NumberMend() {}

    /**
     * The text of a file with its number mended; the same text where the number is right, or it is not clear what was meant.
     *
     * @param text the whole file as it is
     * @param manuscript what was read from it
     */
    public static String mended(String text, Manuscript manuscript) {
        Optional<String> written = manuscript.header().text(HeaderKey.NUMBER);
        return written.flatMap(DocumentNumber::mended)
                .flatMap(right -> with(text, written.get(), right))
                .orElse(text);
    }

    /** Nothing where the value is not written as it is read, with an escape for example. */
    private static Optional<String> with(String text, String written, String right) {
        HeaderEdit edit = new HeaderEdit(text);
        return edit.block(NAMES)
                .filter(block -> block.split(Pattern.quote(written), -1).length == 2)
                .flatMap(block -> edit.with(NAMES, block.replace(written, right).replace("\r\n", "\n")));
    }
}
