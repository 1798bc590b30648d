package org.gongkai.content;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** Walks the columns' folders and sorts every file: an entry, an attachment, a statement, or a finding. */
final class FolderWalk {

    private static final String FILES = ".files";
    private static final String REVIEW = ".review";
    private static final String LEDGER = ".csv";

    private static final Wording STATEMENTS = new Wording("审查夹中只放声明和签名", "only statements and signatures belong here");

    private final Categories categories;
    private final Set<String> extensions;
    private final Sink findings;
    private final List<FoundEntry> entries = new ArrayList<>();

    FolderWalk(Categories categories, Set<String> extensions, Sink findings) {
        this.categories = categories;
        this.extensions = extensions;
        this.findings = findings;
    }

    List<FoundEntry> entries() {
        return entries;
    }

    /** Everything below a column's folder. */
    void column(Path folder, String path, String category) {
        TreeMap<String, Path> files = new TreeMap<>();
        TreeMap<String, Path> folders = new TreeMap<>();
        list(folder, path, files, folders);
        Set<String> names = new java.util.TreeSet<>();
        for (String file : files.keySet()) {
            int dot = file.lastIndexOf('.');
            String extension = dot < 1 ? "" : file.substring(dot + 1);
            if (extensions.contains(extension)) {
                names.add(file.substring(0, dot));
            }
        }
        TreeMap<String, AttachmentFolder> attachments = new TreeMap<>();
        TreeMap<String, ReviewFolder> reviews = new TreeMap<>();
        folders.forEach((name, child) -> {
            String at = path + "/" + name;
            if (name.endsWith(FILES) && names.contains(stem(name, FILES))) {
                TreeMap<String, Path> inside = new TreeMap<>();
                gather(child, at, "", inside);
                attachments.put(stem(name, FILES), new AttachmentFolder(at, inside));
            } else if (name.endsWith(REVIEW) && names.contains(stem(name, REVIEW))) {
                reviews.put(stem(name, REVIEW), review(child, at));
            } else if (name.endsWith(FILES) || name.endsWith(REVIEW)) {
                stray(
                        at,
                        new Wording("旁边没有它所属的条目", "the entry that it belongs to is not there"),
                        new Wording(
                                "文件夹与条目同名：条目是 x.md，附件夹就是 x.files，审查夹就是 x.review；多余的请删除",
                                "the folder has the entry's name: x.files and x.review beside x.md; delete what is left over"));
            } else {
                column(child, at, categories.find(name).isPresent() ? name : category);
            }
        });
        Map<String, Path> ledgers = ledgers(files, names);
        files.forEach((name, file) -> entry(name, file, path, category, attachments, ledgers, reviews));
    }

    /** Takes the ledgers that lie beside their entries out of {@code files}: stem ▸ file. */
    private static Map<String, Path> ledgers(Map<String, Path> files, Set<String> entries) {
        Map<String, Path> ledgers = new TreeMap<>();
        for (String name : List.copyOf(files.keySet())) {
            if (name.endsWith(LEDGER) && entries.contains(stem(name, LEDGER))) {
                ledgers.put(stem(name, LEDGER), files.remove(name));
            }
        }
        return ledgers;
    }

    private void entry(
            String name,
            Path file,
            String path,
            String category,
            Map<String, AttachmentFolder> attachments,
            Map<String, Path> ledgers,
            Map<String, ReviewFolder> reviews) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1);
        String at = path + "/" + name;
        if (name.endsWith(LEDGER)) {
            stray(
                    at,
                    new Wording("旁边没有它所属的条目，像是条目删除后留下的台账", "a ledger whose entry is not there"),
                    new Wording(
                            "台账与条目同名：条目是 x.md，台账就是 x.csv；条目已经删除的，一起删除",
                            "a ledger has its entry's name: x.csv beside x.md; delete it with the entry"));
            return;
        }
        if (!extensions.contains(extension)) {
            stray(at, new Wording("既不是条目，也不在附件夹中", "neither an entry nor in an attachment folder"));
            return;
        }
        String stem = name.substring(0, dot);
        AttachmentFolder beside =
                attachments.getOrDefault(stem, new AttachmentFolder(path + "/" + stem + FILES, Map.of()));
        ReviewFolder review = reviews.getOrDefault(stem, ReviewFolder.none(path + "/" + stem + REVIEW));
        Path ledger = ledgers.get(stem);
        AttachmentFolder figures = ledger == null
                ? AttachmentFolder.none(path)
                : new AttachmentFolder(path, Map.of(stem + LEDGER, ledger));
        entries.add(new FoundEntry(file, at, category, stem, extension, beside, figures, review));
    }

    /** One entry's file with the attachments beside it, whatever category it is in. */
    Optional<FoundEntry> single(Path file, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        Path folder = file.resolveSibling(name.substring(0, Math.max(dot, 0)) + FILES);
        if (dot < 1) {
            stray(path, new Wording("不是条目", "no entry"));
            return Optional.empty();
        }
        if (!sound(name, path)) {
            return Optional.empty();
        }
        String stem = name.substring(0, dot);
        String beside = path.substring(0, path.length() - name.length()) + stem + FILES;
        TreeMap<String, Path> inside = new TreeMap<>();
        Kind kind = Kind.of(path);
        if (kind == Kind.ENTRY && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            gather(folder, beside, "", inside);
        }
        String parent = path.substring(0, path.length() - name.length() - 1);
        TreeMap<String, Path> folders = new TreeMap<>();
        Path statements = file.resolveSibling(stem + REVIEW);
        if (Files.isDirectory(statements, LinkOption.NOFOLLOW_LINKS)) {
            folders.put(stem + REVIEW, statements);
        }
        AttachmentFolder attachments = new AttachmentFolder(beside, inside);
        ReviewFolder review = review(folders, parent, stem);
        return Optional.of(new FoundEntry(
                file,
                path,
                category(parent),
                stem,
                name.substring(dot + 1),
                attachments,
                figures(file, kind, parent, stem),
                review));
    }

    /** The figures beside the text of an annual report, or the ledger beside an entry. */
    private static AttachmentFolder figures(Path file, Kind kind, String parent, String stem) {
        List<String> names = switch (kind) {
            case ENTRY -> List.of(stem + LEDGER);
            case GUIDE, SITE -> List.of();
            case REPORT -> Figures.files(Integer.parseInt(stem));
        };
        TreeMap<String, Path> figures = new TreeMap<>();
        for (String name : names) {
            Path beside = file.resolveSibling(name);
            if (TextFiles.regular(beside)) {
                figures.put(name, beside);
            }
        }
        return figures.isEmpty() ? AttachmentFolder.none(parent) : new AttachmentFolder(parent, figures);
    }

    /** The key of the category that a folder stands for: the innermost that is one. */
    private String category(String folder) {
        String category = "";
        for (String name : folder.split("/", -1)) {
            category = categories.find(name).isPresent() ? name : category;
        }
        return category;
    }

    private static String stem(String name, String suffix) {
        return name.substring(0, name.length() - suffix.length());
    }

    private void gather(Path folder, String path, String below, Map<String, Path> inside) {
        TreeMap<String, Path> files = new TreeMap<>();
        TreeMap<String, Path> folders = new TreeMap<>();
        list(folder, path, files, folders);
        files.forEach((name, file) -> inside.put(below + name, file));
        folders.forEach((name, child) -> gather(child, path + "/" + name, below + name + "/", inside));
    }

    /** Takes the review folder of {@code stem} out of {@code folders}, if it is among them, and reads its names. */
    ReviewFolder review(Map<String, Path> folders, String path, String stem) {
        String at = path + "/" + stem + REVIEW;
        Path folder = folders.remove(stem + REVIEW);
        return folder == null ? ReviewFolder.none(at) : review(folder, at);
    }

    private ReviewFolder review(Path folder, String path) {
        TreeMap<String, Path> files = new TreeMap<>();
        TreeMap<String, Path> folders = new TreeMap<>();
        list(folder, path, files, folders);
        files.keySet().stream()
                .filter(name -> !ReviewFolder.allows(name))
                .forEach(name -> stray(path + "/" + name, STATEMENTS, ReviewFolder.ALLOWED));
        folders.keySet().forEach(name -> stray(path + "/" + name, STATEMENTS, ReviewFolder.ALLOWED));
        files.keySet().removeIf(name -> !ReviewFolder.allows(name));
        return new ReviewFolder(path, files);
    }

    /** The regular files and the folders in {@code folder} by their names in NFC; all else is a finding. */
    void list(Path folder, String path, Map<String, Path> files, Map<String, Path> folders) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = Texts.nfc(child.getFileName().toString());
                String at = path + "/" + name;
                if (!sound(name, at)) {
                    continue;
                }
                boolean taken = files.containsKey(name) || folders.containsKey(name);
                if (taken) {
                    findings.add(
                            Rule.ADDRESS_COLLISION,
                            Place.of(at),
                            new Wording("规范化后有两个同名文件", "two files of this name after normalisation (NFC)"),
                            new Wording("给其中一个改名", "rename one of them"));
                } else if (TextFiles.regular(child)) {
                    files.put(name, child);
                } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    folders.put(name, child);
                } else {
                    findings.add(
                            Rule.SYMBOLIC_LINK,
                            Place.of(at),
                            new Wording("这是符号链接或特殊文件", "this is a symbolic link or a special file"),
                            new Wording("放入文件本身", "put the file itself here"));
                }
            }
        } catch (IOException e) {
            findings.add(TextFiles.unreadable(path, e));
        } catch (DirectoryIteratorException e) {
            findings.add(TextFiles.unreadable(path, new IOException(e)));
        }
    }

    private boolean sound(String name, String at) {
        Optional<Wording> fault = FileName.fault(name);
        fault.ifPresent(why -> findings.add(
                Rule.FILE_NAME,
                Place.of(at),
                new Wording("文件名不予接受：" + why.zh(), "the file name is refused: " + why.en()),
                name.startsWith(".")
                        ? new Wording("这多半是系统或编辑器自动生成的文件，请删除", "most likely a file that the system made: delete it")
                        : new Wording("给文件改名", "rename the file")));
        return fault.isEmpty();
    }

    void stray(String path, Wording why) {
        stray(
                path,
                why,
                new Wording(
                        "条目放在栏目文件夹下，附件放在 <条目名>.files/ 中；多余的文件请删除",
                        "put entries below a category's folder, attachments into <entry>.files/; delete what is left"
                                + " over"));
    }

    /** A file that belongs to nothing, and what belongs into its place. */
    void stray(String path, Wording why, Wording hint) {
        findings.add(
                Rule.STRAY_FILE,
                Place.of(path),
                new Wording("不属于任何内容：" + why.zh(), "belongs to nothing: " + why.en()),
                hint);
    }
}
