package org.gongkai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.content.site.Categories;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;

/** Walks a column's folder and sorts every file: an entry, an attachment, a ledger, a statement, or a finding. */
final class ColumnWalk {

    private final Categories categories;
    private final Set<String> extensions;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FoundEntry> entries = new ArrayList<>();

    private ColumnWalk(Categories categories, Set<String> extensions) {
        this.categories = categories;
        this.extensions = extensions;
    }

    /**
     * All entries below a column's folder.
     *
     * @param category key of the column
     * @param extensions of files that are entries
     */
    public static Found<List<FoundEntry>> of(
            Path folder, String path, String category, Categories categories, Set<String> extensions) {
        ColumnWalk walk = new ColumnWalk(categories, extensions);
        walk.folder(folder, path, category);
        return new Found<>(walk.entries, walk.findings);
    }

    private void folder(Path folder, String path, String category) {
        Listing here = Listing.of(folder, path).into(findings);
        Set<String> stems = here.files().keySet().stream()
                .filter(this::entry)
                .map(ColumnWalk::stem)
                .collect(Collectors.toSet());
        here.folders().forEach((name, child) -> {
            if (!name.endsWith(AttachmentFolder.ENDING) && !name.endsWith(ReviewFolder.ENDING)) {
                folder(child, here.at(name), categories.find(name).isPresent() ? name : category);
            } else if (!stems.contains(stem(name))) {
                stray(
                        here.at(name),
                        new Wording("旁边没有它所属的条目", "the entry that it belongs to is not there"),
                        new Wording(
                                "文件夹与条目同名：条目是 x.md，附件夹就是 x.files，审查夹就是 x.review；多余的请删除",
                                "the folder has the entry's name: x.files and x.review beside x.md; delete what is left over"));
            }
        });
        here.files().forEach((name, file) -> {
            if (entry(name)) {
                entries.add(FoundEntry.of(here, name, file, category).into(findings));
            } else if (!name.endsWith(FoundEntry.LEDGER)) {
                findings.add(Listing.stray(
                        here.at(name), new Wording("既不是条目，也不在附件夹中", "neither an entry nor in an attachment folder")));
            } else if (!stems.contains(stem(name))) {
                stray(
                        here.at(name),
                        new Wording("旁边没有它所属的条目，像是条目删除后留下的台账", "a ledger whose entry is not there"),
                        new Wording(
                                "台账与条目同名：条目是 x.md，台账就是 x.csv；条目已经删除的，一起删除",
                                "a ledger has its entry's name: x.csv beside x.md; delete it with the entry"));
            }
        });
    }

    private void stray(String at, Wording why, Wording hint) {
        findings.add(Listing.stray(at, why, hint));
    }

    private boolean entry(String name) {
        return name.lastIndexOf('.') > 0 && extensions.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
