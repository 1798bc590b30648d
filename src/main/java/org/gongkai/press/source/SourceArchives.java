package org.gongkai.press.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.TextFiles;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.crew.Crew;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.press.theme.BuiltIn;
import org.gongkai.press.theme.Theme;
import org.gongkai.review.Entry;
import org.gongkai.review.PublicText;
import org.gongkai.tables.StoredZip;

/**
 * {@code release/source/} (公开的来源): of every entry exactly the bytes that its digest is of, and what else the pages depend on.
 * An archive holds the entries that were released in a year, each at the path of its source file: a line of three hyphens,
 * the header as the digest covers it (one line of JSON), another line of hyphens, the text as the digest covers it; beside it
 * {@code .digest}, the digest's own text, and the list that it carries. Attachments and pictures lie on the site already and
 * are named in the digest by hash. With unzip and sha256sum alone one can see that a digest is of this text.
 */
public final class SourceArchives {

    /** What is put behind the path of a text for that of its digest's own text. */
    public static final String DIGEST = ".digest";

    /** What reaches readers of entries' headers and is covered by no digest, where there is such: path ▸ key ▸ value. */
    public static final String ASIDE = "aside.json";

    /** Beside a text whose digest, of the first form, covers what is the office's and not published. */
    public static final String OFFICE = "office";

    private static final Codec<Written> WRITTEN = Codec.of(Written.class);

    private final Edition edition;
    private final Theme theme;
    private final Origin origin;
    private final Memory memory;

    public SourceArchives(Edition edition, Theme theme, Origin origin, Memory memory) {
        this.edition = edition;
        this.theme = theme;
        this.origin = origin;
        this.memory = memory;
    }

    private record Written(String sha256) {}

    /** Where all of it lies. */
    public static Stream<Address> addresses(Edition edition) {
        return Stream.concat(
                Stream.of(Addresses.SOURCE, Addresses.BUILD, Addresses.VERIFY_SOURCE),
                years(edition).keySet().stream().map(Addresses::sourceOf));
    }

    private static SortedMap<Integer, List<Entry>> years(Edition edition) {
        SortedMap<Integer, List<Entry>> years = new TreeMap<>();
        for (Entry entry : edition.catalogue().entries()) {
            years.computeIfAbsent(entry.released().getYear(), unused -> new ArrayList<>())
                    .add(entry);
        }
        years.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::path)));
        return years;
    }

    /**
     * The writing of all of it, after the pages.
     *
     * @param linked paths of files that are gone and that published texts lead to
     */
    public List<Crew.Task> tasks(Output out, Set<String> linked) {
        List<Crew.Task> tasks = new ArrayList<>();
        years(edition).forEach((year, entries) -> tasks.add(() -> year(year, entries, out)));
        tasks.add(() -> out.put(Addresses.SOURCE, zip(new SiteParts(edition, theme, origin).of(out, linked))::write));
        tasks.add(() -> out.put(Addresses.BUILD, build()));
        tasks.add(() -> out.put(Addresses.VERIFY_SOURCE, BuiltIn.file("release/verify-source.sh")));
        return tasks;
    }

    private String build() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("program", "gongkai");
        root.put("version", origin.version());
        if (!origin.sha256().isEmpty()) {
            root.put("sha256", origin.sha256());
        }
        root.put("format", Origin.FORMAT);
        root.put("as-of", edition.catalogue().asOf().toString());
        root.put("extensions", origin.extensions());
        return Json.pretty(root) + "\n";
    }

    /** A year whose entries are those of an earlier run is not read again. */
    private void year(int year, List<Entry> entries, Output out) throws IOException {
        Address address = Addresses.sourceOf(year);
        Key key = memory.keeps() ? key(entries) : null;
        Optional<Written> known = key == null ? Optional.empty() : memory.known(key, WRITTEN);
        if (known.isEmpty() || !out.again(address, known.get().sha256())) {
            String sha256 = out.put(address, zip(entries)::write);
            if (key != null) {
                memory.keep(key, WRITTEN, new Written(sha256));
            }
        }
    }

    private static Key key(List<Entry> entries) {
        List<String> all = new ArrayList<>();
        for (Entry entry : entries) {
            all.add(entry.path() + " " + entry.digest() + " " + entry.texts(HeaderKey.CHANNELS));
        }
        return Codec.key("source", all);
    }

    private static StoredZip zip(SortedMap<String, byte[]> parts) {
        StoredZip zip = new StoredZip();
        parts.forEach((name, bytes) -> zip.part(name, bytes));
        return zip;
    }

    /** One text after the other is in memory. */
    private static StoredZip zip(List<Entry> entries) throws IOException {
        StoredZip zip = new StoredZip();
        Map<String, Object> asides = new LinkedHashMap<>();
        for (Entry entry : entries) {
            PublicText published = entry.published();
            zip.part(entry.path(), () -> text(published.header(), entry.body()));
            zip.part(entry.path() + DIGEST, utf8(published.digest()));
            Optional<Attachment> ledger = entry.ledgerFile();
            if (ledger.isPresent()) {
                String path = entry.path().substring(0, entry.path().lastIndexOf('/') + 1)
                        + ledger.get().name();
                zip.part(path, utf8(ledger(ledger.get(), path)));
            }
            Map<String, Object> aside = aside(entry, published);
            if (!aside.isEmpty()) {
                asides.put(entry.path(), aside);
            }
        }
        if (!asides.isEmpty()) {
            zip.part(ASIDE, utf8(Json.pretty(asides) + "\n"));
        }
        return zip;
    }

    private static Map<String, Object> aside(Entry entry, PublicText published) {
        List<String> channels = entry.texts(HeaderKey.CHANNELS);
        if (published.second()) {
            return channels.isEmpty() ? Map.of() : Map.of("channels", channels);
        }
        return published.covered() ? Map.of(OFFICE, true) : Map.of();
    }

    private static String ledger(Attachment file, String path) throws IOException {
        String text = TextFiles.read(file.file(), path)
                .value()
                .orElseThrow(() -> new IOException(path + " changed during the run"))
                .text();
        if (!Hashes.sha256(Files.readAllBytes(file.file())).equals(file.sha256())) {
            throw new IOException(path + " changed during the run");
        }
        return NormalText.canonical(text);
    }

    /** A text with its header as they are published. */
    static byte[] text(String header, String body) {
        return utf8("---\n" + header + "\n---\n" + body);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
