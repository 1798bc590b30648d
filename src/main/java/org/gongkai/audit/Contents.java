package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Every file of a site read once (站点内容).
 *
 * @param stored size and digest of each file that could be read
 * @param pages what the HTML pages among them say
 */
record Contents(SortedMap<String, Stored> stored, SortedMap<String, PageRecord> pages) {

    /** A longer page is not parsed. */
    static final int LONGEST_PAGE = 16 << 20;

    /**
     * One file.
     *
     * @param sha256 in lower-case hex
     */
    record Stored(long bytes, String sha256) {}

    private record Read(
            String path, Stored stored, @Nullable PageRecord page) {}

    static Found<Contents> read(Folder folder, AddressResolver addresses) {
        SortedMap<String, Stored> stored = new TreeMap<>();
        SortedMap<String, PageRecord> pages = new TreeMap<>();
        PageReader reader = new PageReader(addresses);
        List<Finding> found = new ArrayList<>();
        for (Optional<Read> one : Found.all(folder.files().entrySet().parallelStream()
                        .map(file -> read(file, reader))
                        .toList())
                .into(found)) {
            one.ifPresent(read -> {
                stored.put(read.path, read.stored);
                if (read.page != null) {
                    pages.put(read.path, read.page);
                }
            });
        }
        return new Found<>(new Contents(stored, pages), found);
    }

    private static Found<Optional<Read>> read(Map.Entry<String, Path> file, PageReader reader) {
        String path = file.getKey();
        boolean page = path.endsWith(".html") || path.endsWith(".htm");
        try (InputStream in = FileTexts.open(file.getValue())) {
            byte[] head = page ? in.readNBytes(LONGEST_PAGE + 1) : new byte[0];
            MessageDigest sha256 = Hashes.sha256();
            sha256.update(head);
            long bytes = head.length + Hashes.feed(in, sha256);
            Stored stored = new Stored(bytes, HexFormat.of().formatHex(sha256.digest()));
            if (page && bytes <= LONGEST_PAGE) {
                return reader.read(path, head).map(one -> Optional.of(new Read(path, stored, one)));
            }
            return new Found<>(
                    Optional.of(new Read(path, stored, null)),
                    page ? List.of(FileTexts.tooLong(path, LONGEST_PAGE)) : List.of());
        } catch (IOException e) {
            return Found.nothing(FileTexts.unreadable(path, FileTexts.why(e)));
        }
    }
}
