package org.gongkai.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * An archive as a folder (解开的压缩包). Links and devices are told and left out, and so is what has a name that leads
 * elsewhere or comes twice; nothing of the archive decides where on the machine a file goes.
 */
public final class Unpacked {

    private static final int DEPTH = 8;
    private static final int MOST = 1000;
    private static final List<String> SIGNS = List.of("release/manifest.sha256", "index.html", "index.htm");

    private final Path folder;
    private final List<Finding> found = new ArrayList<>();

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into an empty folder.
     *
     * @return the folder in it in which the site lies; the archive's name stands for the place of a finding about all of it
     */
    public static Found<Optional<Path>> into(Path folder, Path archive) throws IOException {
        Unpacked unpacked = new Unpacked(folder.toRealPath());
        String name = String.valueOf(archive.getFileName());
        try {
            SiteArchive.each(archive, unpacked.new Writing());
        } catch (Unobtainable e) {
            unpacked.found.add(Rule.NOT_OBTAINED.at(Place.of(name), e.why(), Wording.NONE));
            return new Found<>(Optional.empty(), unpacked.found);
        }
        return new Found<>(Optional.of(unpacked.root()), Findings.some(name, unpacked.found));
    }

    /** Where the manifest nearest to the top lies, or else the home page nearest to it. */
    private Path root() throws IOException {
        for (String sign : SIGNS) {
            try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
                Optional<Path> nearest = walk.filter(one -> one.endsWith(sign) && Files.isRegularFile(one))
                        .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString));
                if (nearest.isPresent()) {
                    Path file = nearest.get();
                    int up = Path.of(sign).getNameCount();
                    return folder.getRoot().resolve(file.subpath(0, file.getNameCount() - up));
                }
            }
        }
        return folder;
    }

    private void tell(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    private final class Writing implements SiteArchive.Taker {

        @Override
        public void take(String name, InputStream content) throws IOException, Unobtainable {
            Optional<Path> file = InnerPath.in(folder, name);
            if (file.isEmpty()) {
                refuse(name);
                return;
            }
            OutputStream out;
            try {
                Path above = file.get().getParent();
                Files.createDirectories(above == null ? folder : above);
                out = Files.newOutputStream(file.get(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileSystemException e) { // a second one of the name, a file where a folder should be, too long
                refuse(name);
                return;
            }
            try (out) {
                content.transferTo(out);
            }
        }

        @Override
        public void special(String name) {
            tell(Rule.SYMBOLIC_LINK.at(
                    Place.of(shown(name)),
                    new Wording("压缩包中有链接或特殊文件", "a link or special file in the archive"),
                    new Wording("请用它所指的文件替换", "put the file itself in its place")));
        }

        @Override
        public void folder(String name) throws IOException {
            String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            Optional<Path> path =
                    plain.isEmpty() || plain.equals(".") ? Optional.of(folder) : InnerPath.in(folder, plain);
            if (path.isEmpty()) {
                refuse(name);
                return;
            }
            try {
                Files.createDirectories(path.get());
            } catch (FileSystemException e) {
                refuse(name);
            }
        }

        private void refuse(String name) {
            tell(Rule.FILE_NAME.at(
                    Place.of(shown(name)),
                    new Wording(
                            "压缩包中的名称指向别处、重复或者不能使用",
                            "a name in the archive that leads elsewhere, comes twice or cannot be used"),
                    new Wording("没有解开这个文件；请重新打包", "the file was left out; pack it anew")));
        }
    }

    /** A name as it can stand in a line. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain.isEmpty() ? "?" : plain;
    }
}
