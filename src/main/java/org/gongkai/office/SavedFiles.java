package org.gongkai.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.intake.document.Portion;
import org.gongkai.unpack.Unpacker;

/**
 * Pages and files of an old site as they were saved (事先保存的网页): by their addresses where a list says so, else by where they
 * lie. Nothing is fetched, and nothing outside the folder is read.
 *
 * @param files address ▸ the file as which it was saved
 * @param addresses the same the other way round
 */
public record SavedFiles(Map<String, Path> files, Map<Path, String> addresses) {

    public static final SavedFiles NONE = new SavedFiles(Map.of(), Map.of());

    public SavedFiles {
        files = Map.copyOf(files);
        addresses = Map.copyOf(addresses);
    }

    /** A list: an address, a blank, a file relative to the list. Lines that begin with # are none. */
    public static SavedFiles in(Path list) throws IOException {
        Map<String, Path> files = new HashMap<>();
        Map<Path, String> addresses = new HashMap<>();
        Path folder = list.toAbsolutePath().normalize().getParent();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            String[] parts = line.replace("\uFEFF", "").strip().split("[\\s,]+", 2);
            if (parts.length == 2 && !line.startsWith("#") && folder != null) {
                Path file = folder.resolve(parts[1].strip()).normalize();
                files.putIfAbsent(bare(parts[0]), file);
                addresses.putIfAbsent(file, bare(parts[0]));
            }
        }
        return new SavedFiles(files, addresses);
    }

    /**
     * The file to which an address of a page leads.
     *
     * @param page the file of the page
     * @param root below which it may lie
     */
    Optional<Portion.Near> near(Path page, Path root, String address) {
        Path from = page.toAbsolutePath().normalize();
        return Stream.concat(
                        listed(from, address).stream(),
                        lying(from, root.toAbsolutePath().normalize(), address))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .flatMap(SavedFiles::read);
    }

    private Optional<Path> listed(Path page, String address) {
        try {
            String base = addresses.getOrDefault(page, "");
            URI whole = base.isEmpty() ? new URI(address) : new URI(base).resolve(new URI(address));
            return Optional.ofNullable(files.get(bare(whole.toString())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // no address at all
        }
    }

    /** Where a mirror puts it: beside the page, below the root, or below a folder named after the host. */
    private static Stream<Path> lying(Path page, Path root, String address) {
        String path = decoded(bare(address).replaceFirst("[?].*", ""));
        Path folder = page.getParent();
        if (path.isEmpty() || folder == null) {
            return Stream.of();
        }
        try {
            Stream<Path> places = path.matches("(?i)https?://.+")
                    ? Stream.of(root.resolve(path.replaceFirst("(?i)https?://", "")))
                    : path.startsWith("/")
                            ? Stream.of("", "static/", "assets/", "content/")
                                    .map(top -> root.resolve(top + path.substring(1)))
                            : path.matches("[A-Za-z]+:.*") ? Stream.of() : Stream.of(folder.resolve(path));
            return places.map(Path::normalize).filter(file -> file.startsWith(root));
        } catch (InvalidPathException e) {
            return Stream.of(); // nothing that could be a file's name
        }
    }

    private static Optional<Portion.Near> read(Path file) {
        try {
            return Files.size(file) > Unpacker.FILE_BYTES
                    ? Optional.empty()
                    : Optional.of(new Portion.Near(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bare(String address) {
        return address.replaceFirst("#.*", "");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a percent sign that means itself
        }
    }
}
