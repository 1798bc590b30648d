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

/**
 * Every file of a site read once (站点内容).
 *
 * @param stored size and digest of each file that could be read
 * @param pages what the HTML pages among them say
 */
record Contents(SortedMap<String, Stored> stored, SortedMap<String, Page> pages) {

    /** A longer page is not parsed. */
    static final int LONGEST_PAGE = 16 << 20;

    /**
     * One file.
     *
     * @param sha256 in lower-case hex
     */
    record Stored(long bytes, String sha256) {}

    private record Read(String path, Stored stored, Optional<Page> page) {}

    static Found<Contents> read(Folder folder, Addresses addresses) {
        SortedMap<String, Stored> stored = new TreeMap<>();
        SortedMap<String, Page> pages = new TreeMap<>();
        PageReader reader = new PageReader(addresses);
        List<Finding> found = new ArrayList<>();
        for (Optional<Read> one : Found.all(folder.files().entrySet().parallelStream()
                        .map(file -> read(file, reader))
                        .toList())
                .into(found)) {
            one.ifPresent(read -> {
                stored.put(read.path, read.stored);
                read.page.ifPresent(page -> pages.put(read.path, page));
            });
        }
        return new Found<>(new Contents(stored, pages), found);
    }

    private static Found<Optional<Read>> read(Map.Entry<String, Path> file, PageReader reader) {
        String path = file.getKey();
        boolean page = path.endsWith(".html") || path.endsWith(".htm");
        try (InputStream in = Texts.open(file.getValue())) {
            byte[] head = page ? in.readNBytes(LONGEST_PAGE + 1) : new byte[0];
            MessageDigest sha256 = Hashes.sha256();
            sha256.update(head);
            long bytes = head.length + Hashes.feed(in, sha256);
            Stored stored = new Stored(bytes, HexFormat.of().formatHex(sha256.digest()));
            if (!page) {
                return Found.of(Optional.of(new Read(path, stored, Optional.empty())));
            }
            return bytes > LONGEST_PAGE
                    ? new Found<>(
                            Optional.of(new Read(path, stored, Optional.empty())),
                            List.of(Texts.tooLong(path, LONGEST_PAGE)))
                    : reader.read(path, head).map(one -> Optional.of(new Read(path, stored, Optional.of(one))));
        } catch (IOException e) {
            return Texts.none(Texts.unreadable(path, Texts.why(e)));
        }
    }
}
