package org.gongkai.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Encodings;

/** How a page was saved that is no page to read (网页的存法): as one file with all its parts, or in an encoding that is not read. */
final class SavedAs {

    private static final int HEAD = 8 << 10;
    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:From:.*|MIME-Version:).*Content-Type: *multipart/.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("charset *= *[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /** Encodings that are read, and those that are written where one of these is meant. */
    private static final Pattern READ =
            Pattern.compile("(?i)utf-?(?:8|16).*|gb.*|x-gbk|cp936|hz.*|us-ascii|ascii|iso-8859-1|windows-1252|unicode");

    private SavedAs() {}

    static Optional<Finding> refused(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (PARTS.matcher(head).matches()) {
            return Optional.of(Intake.unreadable(
                    name,
                    new Wording("是单个文件的网页（MHTML）", "it is a page with all its parts in one file (MHTML)"),
                    new Wording("用浏览器打开，另存为“网页，全部”", "open it in a browser and save it as a complete page")));
        }
        Matcher declared = DECLARED.matcher(head);
        boolean other = declared.find()
                && !READ.matcher(declared.group(1)).matches()
                && Encodings.decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                        .isEmpty();
        return other
                ? Optional.of(Intake.unreadable(
                        name,
                        new Wording(
                                "编码是 " + declared.group(1) + "，不能读",
                                "its encoding " + declared.group(1) + " is not read"),
                        new Wording("用浏览器打开，另存为 UTF-8", "open it in a browser and save it as UTF-8")))
                : Optional.empty();
    }
}
