package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.review.Digest;

/** What earlier reviews recorded (审查存档): {@code history.yaml} as the desk writes it. */
public final class ReviewArchive {

    private static final Pattern ITEM = Pattern.compile("^- archived:", Pattern.MULTILINE);
    private static final Pattern DIGEST = Pattern.compile("digest: '?sha256:([0-9a-f]{64})");
    private static final Pattern APPROVED = Pattern.compile("^ +approved: \\{", Pattern.MULTILINE);
    private static final int SHORT = 12;

    private ReviewArchive() {}

    /** How many reviews have been put to the history. */
    public static int count(Papers papers) {
        return (int) ITEM.matcher(papers.history()).results().count();
    }

    /**
     * The names, relative to the entry's folder and without their endings {@code .md} and {@code .digest}, under which the
     * texts are kept that were approved before this one, the last first.
     */
    public static List<String> approved(Manuscript manuscript, Papers papers) {
        String now = Digest.standing(manuscript).text();
        List<String> digests = new ArrayList<>();
        manuscript
                .header()
                .review()
                .filter(Review::approved)
                .flatMap(Review::digest)
                .map(Review.Written::text)
                .filter(digest -> !digest.equals(now))
                .ifPresent(digest -> digests.add(digest.substring("sha256:".length())));
        List<String> items = List.of(ITEM.split(papers.history(), -1));
        for (int i = items.size() - 1; i >= 0; i--) {
            if (APPROVED.matcher(items.get(i)).find()) {
                digest(items.get(i)).filter(one -> !now.endsWith(one)).ifPresent(digests::add);
            }
        }
        return digests.stream()
                .map(digest -> "approved-" + digest.substring(0, SHORT))
                .filter(name -> papers.kept().contains(name + ".md"))
                .distinct()
                .map(name -> papers.folder() + name)
                .toList();
    }

    private static Optional<String> digest(String item) {
        Matcher digest = DIGEST.matcher(item);
        return digest.find() ? Optional.of(digest.group(1)) : Optional.empty();
    }
}
