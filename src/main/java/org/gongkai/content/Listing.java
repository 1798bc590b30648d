package org.gongkai.content;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.content.site.FileName;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What lies in one folder (文件夹中的文件).
 *
 * @param path of the folder, relative to the project folder
 * @param files the regular ones: name in NFC ▸ file
 * @param folders name in NFC ▸ folder
 */
record Listing(String path, SortedMap<String, Path> files, SortedMap<String, Path> folders) {

    /** What this program is just writing beside a file, or was when it was killed: it becomes a source under another name. */
    private static final Pattern IN_WORK = Pattern.compile("[.].+[.](fresh|writing)");

    /** What lies in {@code folder}; all but files and folders with sound names is a finding. */
    public static Found<Listing> of(Path folder, String path) {
        Listing listing = new Listing(path, new TreeMap<>(), new TreeMap<>());
        List<Finding> findings = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (IN_WORK.matcher(child.getFileName().toString()).matches()) {
                    continue;
                }
                listing.enter(child, NormalText.nfc(child.getFileName().toString()))
                        .ifPresent(findings::add);
            }
        } catch (IOException e) {
            findings.add(TextFiles.unreadable(path, e));
        } catch (DirectoryIteratorException e) {
            findings.add(TextFiles.unreadable(path, new IOException(e)));
        }
        return new Found<>(listing, findings);
    }

    private Optional<Finding> enter(Path child, String name) {
        String at = at(name);
        Optional<Finding> fault = refused(name, at);
        if (fault.isPresent()) {
            return fault;
        }
        if (files.containsKey(name) || folders.containsKey(name)) {
            return Optional.of(Finding.of(
                    Rule.ADDRESS_COLLISION,
                    Place.of(at),
                    new Wording("规范化后有两个同名文件", "two files of this name after normalisation (NFC)"),
                    new Wording("给其中一个改名", "rename one of them")));
        }
        if (TextFiles.regular(child)) {
            files.put(name, child);
        } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            folders.put(name, child);
        } else {
            return Optional.of(Finding.of(
                    Rule.SYMBOLIC_LINK,
                    Place.of(at),
                    new Wording("这是符号链接或特殊文件", "this is a symbolic link or a special file"),
                    new Wording("放入文件本身", "put the file itself here")));
        }
        return Optional.empty();
    }

    /** Where a file of this name lies in it. */
    String at(String name) {
        return path + "/" + name;
    }

    /** Those of its files that have these names. */
    Map<String, Path> only(Collection<String> names) {
        Map<String, Path> some = new TreeMap<>(files);
        some.keySet().retainAll(names);
        return some;
    }

    /** That a file cannot have its name. */
    static Optional<Finding> refused(String name, String at) {
        return FileName.fault(name)
                .map(why -> Finding.of(
                        Rule.FILE_NAME,
                        Place.of(at),
                        new Wording("文件名不予接受：" + why.zh(), "the file name is refused: " + why.en()),
                        name.startsWith(".")
                                ? new Wording(
                                        "这多半是系统或编辑器自动生成的文件，请删除", "most likely a file that the system made: delete it")
                                : new Wording("给文件改名", "rename the file")));
    }

    /** That a file belongs to no entry. */
    static Finding stray(String at, Wording why) {
        return stray(
                at,
                why,
                new Wording(
                        "条目放在栏目文件夹下，附件放在 <条目名>.files/ 中；多余的文件请删除",
                        "put entries below a category's folder, attachments into <entry>.files/; delete what is left"
                                + " over"));
    }

    /** That a file belongs to nothing, and what belongs into its place. */
    static Finding stray(String at, Wording why, Wording hint) {
        return Finding.of(
                Rule.STRAY_FILE,
                Place.of(at),
                new Wording("不属于任何内容：" + why.zh(), "belongs to nothing: " + why.en()),
                hint);
    }
}
