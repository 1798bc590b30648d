package org.gongkai.serve.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.FileName;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.office.Arrivals;
import org.gongkai.office.EntryImport;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** Documents of the office taken in (导入): Word and other files and a column ▸ drafts, each with what has to be compared. */
final class ImportPage {

    private final OpenProject project;

    ImportPage(OpenProject project) {
        this.project = project;
    }

    /** A draft that was made, and where it is written on. */
    record Draft(String document, String path, String address, int files, int doubts) {}

    /** What is told of a document. */
    record Told(String document, String weight, String message, String hint) {}

    Reply show(Call call) {
        return page(200, call, "", List.of(), List.of());
    }

    Reply take(Call call) throws IOException {
        String column = call.field("column");
        if (column.isEmpty()) {
            return page(422, call, "选择栏目", List.of(), List.of());
        }
        if (call.uploads().isEmpty()) {
            return page(422, call, "选择文件", List.of(), List.of());
        }
        Optional<Sources> sources = Bake.sources(project.folder()).value();
        if (sources.isEmpty()) {
            return page(422, call, "站点数据有错，先改正", List.of(), List.of());
        }
        Found<List<EntryImport.Made>> taken = taken(call, column, sources.get());
        List<Draft> drafts = taken.value().stream()
                .map(one -> new Draft(
                        one.document(), one.path(), EditAddress.of(one.path(), false), one.files(), one.doubts()))
                .toList();
        if (!drafts.isEmpty()) {
            project.changed(drafts.stream().map(Draft::path).toList());
        }
        return page(
                drafts.isEmpty() ? 422 : 200,
                call,
                drafts.isEmpty() ? "没有写入任何文件" : "",
                drafts,
                taken.findings().stream().map(ImportPage::told).toList());
    }

    private static Told told(Finding finding) {
        return new Told(
                finding.place().path(),
                finding.severity().wording().zh(),
                finding.message().zh(),
                finding.hint().zh());
    }

    /** The documents lie in a folder of their own while they are read, each in one of its own: two may have one name. */
    private Found<List<EntryImport.Made>> taken(Call call, String column, Sources sources) throws IOException {
        Path folder = Files.createTempDirectory("gongkai-import");
        List<Path> files = new ArrayList<>();
        try {
            for (Call.Upload upload : call.uploads()) {
                String name = FileName.fault(upload.name()).isPresent()
                        ? "document" + upload.name().replaceFirst(".*(\\.[A-Za-z0-9]{1,8})$|.*", "$1")
                        : upload.name();
                Path own = Files.createDirectory(folder.resolve(String.valueOf(files.size())));
                files.add(Files.write(own.resolve(name), upload.bytes()));
            }
            return new EntryImport(
                            project.folder(), sources, column, project.moment().instant())
                    .of(Arrivals.of(files, "", Optional.empty()).files());
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(""));
            }
            Files.deleteIfExists(folder);
        }
    }

    private Reply page(int status, Call call, String mistake, List<Draft> drafts, List<Told> told) {
        Categories categories =
                Project.frame(project.folder()).value().map(Frame::categories).orElse(new Categories(List.of()));
        Map<String, Object> model = new HashMap<>();
        model.put("columns", HeaderForm.columns(categories, call.field("column")));
        model.put("chosen", call.field("column"));
        model.put("mistake", mistake);
        model.put("drafts", drafts);
        model.put("told", told);
        return new Reply.Page(status, "import.peb", "导入", model);
    }
}
