package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.finding.Wording;

/**
 * Whether a digest differs for line ends alone (换行方式): the bytes of attachments and data files count, and a checkout by Git
 * may have changed theirs.
 */
final class LineEnds {

    /** So many files are tried in every way; of more, all are changed in the same way. */
    private static final int MOST = 10;

    private LineEnds() {}

    /**
     * The files whose line ends are other than those that were reviewed, and how they were; nothing where more differs.
     *
     * @param reviewed the digest on record
     */
    static Optional<Wording> changed(Manuscript manuscript, String reviewed) {
        List<Attachment> files = Stream.concat(manuscript.attachments().stream(), manuscript.figures().stream())
                .toList();
        List<Digest> forms = List.of(Digest.of(manuscript), Digest.first(manuscript));
        long texts = files.stream().filter(file -> file.ends().isPresent()).count();
        Stream<List<Attachment>> ways = texts > MOST
                ? Stream.of(uniform(files, Attachment.LineEnds::lf), uniform(files, Attachment.LineEnds::crlf))
                : ways(files).stream();
        return ways.filter(way -> forms.stream()
                        .anyMatch(now -> now.with(files, way).text().equals(reviewed)))
                .findFirst()
                .map(way -> difference(files, way));
    }

    /** The files as a program would leave them that writes the line ends of all texts in one way. */
    static List<Attachment> uniform(List<Attachment> files, Function<Attachment.LineEnds, String> form) {
        return files.stream()
                .map(file ->
                        file.ends().map(ends -> file.with(form.apply(ends))).orElse(file))
                .toList();
    }

    /** Each text as it is, and with its line ends the other way. */
    private static List<List<Attachment>> ways(List<Attachment> files) {
        List<List<Attachment>> ways = List.of(List.of());
        for (Attachment file : files) {
            Stream<String> others = file.ends().stream().flatMap(ends -> Stream.of(ends.lf(), ends.crlf()));
            List<Attachment> forms = Stream.concat(Stream.of(file.sha256()), others)
                    .distinct()
                    .map(file::with)
                    .toList();
            List<List<Attachment>> longer = new ArrayList<>();
            for (List<Attachment> way : ways) {
                forms.forEach(form ->
                        longer.add(Stream.concat(way.stream(), Stream.of(form)).toList()));
            }
            ways = longer;
        }
        return ways;
    }

    private static Wording difference(List<Attachment> files, List<Attachment> way) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Attachment then = way.get(i);
            if (!then.sha256().equals(files.get(i).sha256())) {
                boolean unix = then.ends()
                        .filter(ends -> ends.lf().equals(then.sha256()))
                        .isPresent();
                names.add(then.name() + (unix ? " (LF)" : " (CRLF)"));
            }
        }
        return new Wording(String.join("、", names), String.join(", ", names));
    }
}
