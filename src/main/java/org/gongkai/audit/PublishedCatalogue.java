package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The published catalogue (公开目录) as {@code catalogue.json} has it. Rows that lack what makes a row are findings and
 * left out.
 *
 * @param present whether there is a catalogue that could be read at all
 * @param root the whole file, as it stands
 */
record PublishedCatalogue(boolean present, Map<?, ?> root, List<Row> rows, List<Gone> withdrawn, List<Closed> closed) {

    static final String PATH = "catalogue.json";

    /** What has an index number of its own. */
    interface Numbered {
        String index();

        Place place();
    }

    /**
     * A published entry, with its place in the file.
     *
     * @param number may be empty, as may category and validity
     */
    record Row(
            Place place,
            String index,
            String title,
            String address,
            String sha256,
            String released,
            String number,
            String category,
            String validity,
            List<Attachment> attachments)
            implements Numbered {}

    /**
     * A file of an entry.
     *
     * @param address relative to the site; where it is missing, the file lies beside the page
     * @param bytes its length; -1 where none is given
     */
    record Attachment(String file, @Nullable String address, long bytes, String sha256) {}

    /** A withdrawn entry. */
    record Gone(Place place, String index) implements Numbered {}

    /** An entry whose public period is over. */
    record Closed(Place place, String index, String address) implements Numbered {}

    /** Entries, withdrawn and closed ones. */
    Stream<Numbered> records() {
        return Stream.of(rows, withdrawn, closed).flatMap(List::stream);
    }

    /** The row that the search counts so: from the oldest on, which is the last. */
    Row counted(int number) {
        return rows.get(rows.size() - 1 - number);
    }

    private static final PublishedCatalogue NONE =
            new PublishedCatalogue(false, Map.of(), List.of(), List.of(), List.of());

    static Found<PublishedCatalogue> read(Folder folder) {
        return FileTexts.read(folder, PATH, Rule.CATALOGUE_FILES)
                .then(text -> text.map(PublishedCatalogue::parse).orElse(Found.of(NONE)));
    }

    private static Found<PublishedCatalogue> parse(String text) {
        return FileTexts.json(PATH, text, Rule.CATALOGUE_FILES, Wording.NONE)
                .then(file -> file.map(value -> parse(text, value)).orElse(Found.of(NONE)));
    }

    private static Found<PublishedCatalogue> parse(String text, Object file) {
        Fields fields = new Fields(text, file, Place.of(PATH));
        List<Row> rows = fields.objects("entries", true).stream()
                .flatMap(entry -> row(entry).stream())
                .toList();
        List<Gone> withdrawn = new ArrayList<>();
        for (Fields gone : fields.objects("withdrawn", false)) {
            gone.text("index").ifPresent(index -> withdrawn.add(new Gone(gone.place(), index)));
            gone.text("on");
        }
        List<Closed> closed = new ArrayList<>();
        for (Fields one : fields.objects("closed", false)) {
            one.text("on");
            one.text("category");
            Optional<String> address = one.text("address");
            one.text("index")
                    .ifPresent(index -> address.ifPresent(at -> closed.add(new Closed(one.place(), index, at))));
        }
        Map<?, ?> root = file instanceof Map<?, ?> map ? map : Map.of();
        return new Found<>(new PublishedCatalogue(true, root, rows, withdrawn, closed), fields.found());
    }

    private static Optional<Row> row(Fields entry) {
        entry.statutory("summary");
        entry.statutory("formed");
        Optional<String> index = entry.text("index");
        Optional<String> title = entry.text("title");
        Optional<String> address = entry.text("address");
        Optional<String> sha256 = entry.text("sha256");
        Optional<String> released = entry.text("released");
        List<Attachment> attachments = entry.objects("attachments", false).stream()
                .flatMap(attachment -> attachment(attachment).stream())
                .toList();
        if (index.isEmpty() || title.isEmpty() || address.isEmpty() || sha256.isEmpty() || released.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                entry.place(),
                index.get(),
                title.get(),
                address.get(),
                sha256.get(),
                released.get(),
                entry.ifText("number").orElse(""),
                entry.ifText("category").orElse(""),
                entry.ifText("validity").orElse(""),
                attachments));
    }

    private static Optional<Attachment> attachment(Fields fields) {
        Optional<String> file = fields.text("file");
        Optional<String> sha256 = fields.text("sha256");
        long bytes = fields.number("bytes");
        return file.isEmpty() || sha256.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Attachment(file.get(), fields.ifText("address").orElse(null), bytes, sha256.get()));
    }
}
