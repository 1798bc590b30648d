package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;

/**
 * The files of a site that is built again (站点文件夹), but links and special files, which are none of a site's.
 *
 * @param files path relative to the site, with {@code /} ▸ file
 * @param folders their folders, and those that are empty
 */
record SiteContents(SortedMap<String, Path> files, Set<String> folders) {

    private static final int LONGEST = 1 << 20;

    static SiteContents walk(Path folder) throws IOException {
        SiteContents site = new SiteContents(new TreeMap<>(), new TreeSet<>());
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                site.folders.add(name(folder, dir));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) { // a link or special file is none of the site's, and told elsewhere
                    site.files.put(name(folder, file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // told as missing
            }
        });
        return site;
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    /** The text of a file that is none of the large ones; nothing where there is none. */
    Optional<String> text(Address address) {
        Path file = files.get(address.path());
        try {
            return file == null || Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // told as a file that is not what it should be
        }
    }

    /** Whether it is the column of one organ, made by this program: whatever tells that is still there. */
    boolean isColumn() {
        return Stream.of(Addresses.BUILD, Addresses.SOURCE, Addresses.CATALOGUE_JSON, Addresses.CATALOGUE_PARTS)
                        .anyMatch(one -> files.containsKey(one.path()))
                || text(Addresses.HOME)
                        .filter(page -> page.contains("data-kind=\"home\""))
                        .isPresent();
    }
}
