package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Frame;
import org.gongkai.office.Draft;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;

/** A new entry (新建条目): a column and a title ▸ a file with the next index number, open in the editor. */
final class NewPage {

    private final OpenProject project;

    NewPage(OpenProject project) {
        this.project = project;
    }

    Reply show(Call call) {
        return page(200, call, "");
    }

    Reply make(Call call) throws IOException {
        String column = call.field("column");
        if (column.isEmpty()) {
            return page(422, call, "选择栏目");
        }
        Draft.Made made = Draft.of(
                Bake.sources(project.folder()).value(),
                column,
                call.field("title").strip(),
                project.moment().instant());
        if (made instanceof Draft.Refused refused) {
            return page(422, call, refused.why().zh());
        }
        Draft.Entry entry = (Draft.Entry) made;
        if (!entry.file(project.folder())) {
            return page(422, call, "文件已经存在：" + entry.path());
        }
        project.changed(List.of(entry.path()));
        return new Reply.Moved(EditAddress.of(entry.path(), false));
    }

    private Reply page(int status, Call call, String mistake) {
        Categories categories =
                Project.frame(project.folder()).value().map(Frame::categories).orElse(new Categories(List.of()));
        String chosen = call.field("column");
        Map<String, Object> model = Map.of(
                "columns",
                HeaderForm.columns(categories, chosen),
                "typed",
                call.field("title"),
                "mistake",
                mistake,
                "chosen",
                chosen);
        return new Reply.Page(status, "new.peb", "新建条目", model);
    }
}
