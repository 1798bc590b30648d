package org.gongkai.rebuild;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Address;
import org.gongkai.press.release.Output;

/**
 * Takes the files of a site that is built again and compares each with the published one (逐字节核对); nothing is written. What
 * follows from a file, such as its hash in the catalogue, follows from the one that was built, so that one change is told
 * once.
 */
final class SiteComparison implements Output {

    private static final Wording HINT = new Wording(
            "重新构建并整体上传；没有重新构建过的，追查是谁改的", "build again and upload all of it; if nobody did, find out who changed it");

    private static final int BUFFER = 1 << 14;

    private final Map<String, Path> site;
    private final Map<String, String> hashes;
    private final Path temporary;
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Map<String, byte[]> others = new ConcurrentHashMap<>();
    private final List<Finding> found = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param site path ▸ file of the published site
     * @param hashes path ▸ SHA-256 in hex of the files, as far as they are known
     * @param temporary a folder for what is needed on the way
     */
    SiteComparison(Map<String, Path> site, Map<String, String> hashes, Path temporary) {
        this.site = site;
        this.hashes = hashes;
        this.temporary = temporary;
    }

    @Override
    public String put(Address address, ByteBuffer bytes) throws IOException {
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        Path file = site.get(address.path());
        boolean same = file != null && Files.size(file) == all.length && Arrays.equals(Files.readAllBytes(file), all);
        String known = same ? hashes.get(address.path()) : null;
        if (!same) {
            if (address.path().startsWith("search/")) {
                others.put(address.path(), all); // what a volume is made of is asked for again
            }
            compare(address, out -> out.write(all));
        }
        return note(address, known == null ? Hashes.sha256(all) : known);
    }

    /** What is the same has the hash of the file; of what is other it is computed. */
    @Override
    public String put(Address address, Contents contents) throws IOException {
        String known = compare(address, contents) ? hashes.get(address.path()) : null;
        if (known != null) {
            return note(address, known);
        }
        MessageDigest digest = Hashes.sha256();
        OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER);
        contents.write(out);
        out.flush();
        return note(address, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether it is the same. */
    private boolean compare(Address address, Contents contents) throws IOException {
        Path file = site.get(address.path());
        if (file == null) {
            found.add(finding(address.path(), 0, new Wording("缺少这个文件", "the file is missing")));
            return false;
        }
        try (InputStream actual = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            FirstDifference difference = new FirstDifference(actual);
            OutputStream out = new BufferedOutputStream(difference, BUFFER);
            contents.write(out);
            out.flush();
            FirstDifference.Line line = difference.line();
            if (line != null) {
                found.add(differs(address.path(), line));
            }
            return line == null;
        }
    }

    private static Finding differs(String path, FirstDifference.Line line) {
        boolean binary = (line.should() + line.is()).chars().anyMatch(c -> c < '\t' || c == 0xFFFD);
        return finding(
                path,
                binary ? 0 : line.number(),
                binary
                        ? new Wording("与重建的文件不一致", "differs from the file that the source gives")
                        : new Wording(
                                "应为“" + line.should() + "”，实为“" + line.is() + "”",
                                "should be “" + line.should() + "”, is “" + line.is() + "”"));
    }

    private static Finding finding(String path, int line, Wording message) {
        return Finding.of(Rule.REBUILT, new Place(path, line, 0), message, HINT);
    }

    private String note(Address address, String sha256) {
        made.put(address.path(), sha256);
        return sha256;
    }

    /** A copy of a file of the site itself: its content was looked at where it was read. */
    @Override
    public String copy(Address address, Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return note(address, Hashes.sha256(in));
        }
    }

    @Override
    public boolean again(Address address, String sha256) {
        return false;
    }

    @Override
    public byte[] read(Address address) {
        byte[] other = others.get(address.path());
        try {
            return other != null ? other : Files.readAllBytes(site.get(address.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path beside() {
        return temporary;
    }

    @Override
    public boolean has(Address address) {
        return made.containsKey(address.path());
    }

    @Override
    public String hash(String path) {
        String hash = made.get(path);
        if (hash == null) {
            throw new IllegalStateException("not made before its hash is told: " + path);
        }
        return hash;
    }

    @Override
    public Map<String, String> files() {
        return Output.sorted(made);
    }

    /** The files that are missing or differ. */
    List<Finding> findings() {
        return List.copyOf(found);
    }
}
