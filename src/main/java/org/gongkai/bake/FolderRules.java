package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Where the folders of a project may lie (文件夹设置): what is read for publication has a folder of its own inside the
 * project, apart from content/, where nothing goes out but through the gate. Judged by where the folders really are:
 * behind links, and on disks that do not tell {@code Content} from {@code content}.
 */
final class FolderRules {

    private static final Wording HINT = new Wording(
            "在项目中给它一个单独的文件夹，例如 %s；不能用 ..、绝对路径、符号链接指向别处",
            "give it a folder of its own in the project, such as %s: no .., no link to elsewhere");

    private final Path project;
    private final Map<String, Path> folders;

    /**
     * @param project the project folder
     * @param folders key of jbake.properties ▸ the folder that it names, which need not exist
     */
    FolderRules(Path project, Map<String, Path> folders) {
        this.project = project;
        this.folders = folders;
    }

    /** What is wrong with the folder of {@code key}; it must not overlap with those of {@code others} either. */
    Optional<Finding> fault(String key, String usual, List<String> others) throws IOException {
        Path folder = real(folder(key));
        Path root = real(project);
        if (!folder.startsWith(root) || folder.equals(root)) {
            return Optional.of(refused(key, usual, "不在项目文件夹之内", "is not inside the project folder"));
        }
        for (Path part : root.relativize(folder)) {
            if (part.toString().startsWith(".")) {
                return Optional.of(refused(key, usual, "在隐藏的文件夹“" + part + "”中", "is in the hidden folder " + part));
            }
        }
        if (overlap(folder, real(project.resolve("content")))) {
            return Optional.of(refused(
                    key,
                    usual,
                    "与 content/ 重叠，会公布没有审查的内容",
                    "overlaps with content/: what nobody reviewed would go out"));
        }
        for (String other : others) {
            if (overlap(folder, real(folder(other)))) {
                return Optional.of(refused(key, usual, "与 " + other + " 重叠", "overlaps with " + other));
            }
        }
        return Optional.empty();
    }

    private Path folder(String key) {
        return folders.getOrDefault(key, project);
    }

    private Finding refused(String key, String usual, String zh, String en) {
        return Finding.of(
                Rule.FOLDER_SETTING,
                Place.of(Settings.FILE),
                new Wording(key + " 指的文件夹" + zh, key + " names a folder that " + en),
                new Wording(
                        String.format(Locale.ROOT, HINT.zh(), usual), String.format(Locale.ROOT, HINT.en(), usual)));
    }

    private static boolean overlap(Path a, Path b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    /** Where a path really leads, as far as it exists, without regard to case. */
    private static Path real(Path path) throws IOException {
        Path there = path.toAbsolutePath().normalize();
        for (Path at = there; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                Path real = at.toRealPath().resolve(at.relativize(there)).normalize();
                return Path.of(real.toString().toLowerCase(Locale.ROOT));
            }
        }
        return there;
    }
}
