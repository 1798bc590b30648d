package org.gongkai.survey;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.fetch.SiteAddress;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a site (所得的文件).
 *
 * @param base its address; one of nobody's for a folder
 * @param files by path, that of a page with a query {@code page.jsp?id=1}
 * @param gone paths that the server said are not there
 * @param whole whether nothing is missing: then what is not among the files is not there
 */
record Holding(SiteAddress base, NavigableMap<String, Path> files, Set<String> gone, boolean whole) {

    /** More files of a folder are not looked at. */
    private static final int MOST = 300_000;

    private static final SiteAddress NOBODYS = new SiteAddress(URI.create("http://folder.invalid/"));
    private static final List<String> HOMES =
            List.of("index.html", "index.htm", "index.shtml", "default.html", "index.jsp");

    /** The regular files of a folder; links and special files are findings. */
    static Holding folder(Path folder, FirstFindings findings) throws IOException {
        NavigableMap<String, Path> files = new TreeMap<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = name(root, file);
                if (!attributes.isRegularFile()) {
                    findings.add(Rule.SYMBOLIC_LINK.at(
                            Place.of(path),
                            new Wording("符号链接或特殊文件，没有查", "a symbolic link or special file: not looked at"),
                            Wording.NONE));
                    return FileVisitResult.CONTINUE;
                }
                files.put(path, file);
                return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, @Nullable IOException e) {
                findings.add(Rule.UNREADABLE_FILE.at(
                        Place.of(name(root, file)), new Wording("无法读取", "cannot be read"), Wording.NONE));
                return FileVisitResult.CONTINUE;
            }
        });
        boolean whole = files.size() < MOST;
        if (!whole) {
            findings.add(Rule.OVER_THE_LIMIT.at(
                    Place.of("."),
                    new Wording(
                            "文件超过 " + MOST + " 个，其余没有查", "more than " + MOST + " files: the others were not looked at"),
                    Wording.NONE));
        }
        return new Holding(NOBODYS, files, Set.of(), whole);
    }

    private static String name(Path root, Path file) {
        String raw =
                file.toUri().getRawPath().substring(root.toUri().getRawPath().length());
        return decoded(raw.replaceAll("^/|/$", "")).orElse(raw);
    }

    boolean local() {
        return base.equals(NOBODYS);
    }

    /** The home page. */
    Optional<String> home() {
        return HOMES.stream().filter(files::containsKey).findFirst();
    }

    /** The address of a file. */
    URI at(String path) {
        int query = path.indexOf('?');
        URI plain = base.to(query < 0 ? path : path.substring(0, query));
        return query < 0 ? plain : URI.create(plain + "?" + path.substring(query + 1));
    }

    /** The path of an address of this site, with its query; nothing where it lies elsewhere. */
    static Optional<String> path(SiteAddress base, URI uri) {
        try {
            URI plain = new URI(uri.getScheme(), uri.getRawAuthority(), null, null, null);
            String raw = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            Optional<String> path = base.path(URI.create(plain + raw));
            String query = uri.getRawQuery();
            return path.map(one -> one.isEmpty() || one.endsWith("/") ? one + "index.html" : one)
                    .map(one -> query == null || query.isEmpty() ? one : one + "?" + query);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address in a page as browsers take it; nothing where it is none. */
    static Optional<URI> resolve(URI from, String raw) {
        String plain = raw.strip().replaceFirst("#.*", "").replaceAll("[\\t\\n\\r]", "");
        StringBuilder quoted = new StringBuilder();
        for (byte one : plain.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean fine = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            quoted.append(
                    fine
                            ? String.valueOf(c)
                            : "%" + Integer.toHexString(0x100 | c).substring(1));
        }
        try {
            return quoted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(from.resolve(new URI(quoted.toString())).normalize());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String raw) {
        try {
            return Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a file behind a path, which may be that of a folder without its slash. */
    boolean has(String path) {
        String folder = path.replaceFirst("(?:/|^)index\\.html$", "");
        return files.containsKey(path)
                || HOMES.stream().anyMatch(home -> files.containsKey(folder.isEmpty() ? home : folder + "/" + home));
    }
}
