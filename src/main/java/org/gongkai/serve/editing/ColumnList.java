package org.gongkai.serve.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Wording;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The columns as the site has them, and the texts in them (栏目和文稿). */
final class ColumnList {

    /** So many rows are shown at once. */
    private static final int MOST = 200;

    private static final List<Row> DATA =
            List.of(data("site.yaml", "机关和网站"), data("categories.yaml", "栏目"), data("people.yaml", "人员和职责"));

    private final OpenProject project;

    ColumnList(OpenProject project) {
        this.project = project;
    }

    /**
     * A column with how many texts it has.
     *
     * @param depth below the top, from 0
     */
    record Branch(String key, String name, int depth, long published, long inside, long wrong, boolean here) {}

    /** A text in a list. */
    record Row(String path, String title, String state, String released, String column) {

        /** Where it is edited. */
        public String address() {
            return EditAddress.of(path, false);
        }
    }

    Reply show(Call call) throws IOException {
        State state = project.state();
        Optional<Sources> read = state.sources();
        if (read.isEmpty()) {
            return new Reply.Refused(
                    422,
                    new Wording(
                            "site.yaml、categories.yaml 或者 people.yaml 读不出来，先改正：gongkai check",
                            "site.yaml, categories.yaml or people.yaml cannot be read: gongkai check says why"));
        }
        Sources sources = read.get();
        StateWords words = new StateWords(sources, state.baked().judgement());
        String wanted = call.field("q").strip();
        Optional<Category> column = sources.categories().find(call.field("column"));
        List<Row> all = new ArrayList<>();
        sources.entries().forEach(source -> all.add(row(source, words, sources)));
        Predicate<Row> shown =
                row -> (column.isEmpty() || row.column().equals(column.get().key()))
                        && (wanted.isEmpty()
                                || row.title().contains(wanted)
                                || row.path().contains(wanted));
        List<Row> found = all.stream()
                .filter(shown)
                .sorted(Comparator.comparing(Row::released).reversed().thenComparing(Row::path))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("tree", tree(sources, all, column));
        model.put(
                "column",
                column.map(one -> HeaderForm.indented(sources.categories(), one))
                        .orElse(""));
        model.put("columnKey", column.map(Category::key).orElse(""));
        model.put("listed", column.isPresent() || !wanted.isEmpty());
        model.put("q", wanted);
        model.put("rows", found.subList(0, Math.min(MOST, found.size())));
        model.put("count", found.size());
        model.put("others", others(sources, words));
        model.put("data", DATA);
        return new Reply.Page("entries.peb", "文稿", model);
    }

    private static Row data(String name, String title) {
        return new Row("content/" + name, title, "", "", "");
    }

    private static List<Row> others(Sources sources, StateWords words) {
        return sources.narratives().stream()
                .map(source -> row(source, words, sources))
                .sorted(Comparator.comparing(Row::path).reversed())
                .toList();
    }

    private static Row row(Source source, StateWords words, Sources sources) {
        String state = words.of(source.path());
        if (!(source instanceof Manuscript text)) {
            return new Row(source.path(), source.path(), state, "", column(source.path(), sources));
        }
        String released = text.header()
                .day(HeaderKey.RELEASED)
                .or(() -> text.header().day(HeaderKey.FORMED))
                .map(Object::toString)
                .orElse("");
        String title = text.header().text(HeaderKey.TITLE).orElse(text.name());
        return new Row(text.path(), title, state, released, text.column());
    }

    /** The column that the folder of a text stands for which cannot be read. */
    private static String column(String path, Sources sources) {
        return List.of(path.split("/")).stream()
                .filter(name -> sources.categories().find(name).isPresent())
                .reduce("", (above, below) -> below);
    }

    private static List<Branch> tree(Sources sources, List<Row> rows, Optional<Category> here) {
        Map<String, List<Row>> below = new HashMap<>();
        rows.forEach(row ->
                below.computeIfAbsent(row.column(), key -> new ArrayList<>()).add(row));
        List<Branch> tree = new ArrayList<>();
        for (Category column : sources.categories().all()) {
            List<Row> own = below.getOrDefault(column.key(), List.of());
            long published = count(own, StateWords.PUBLIC);
            long wrong = count(own, StateWords.WRONG);
            int depth = sources.categories().line(column).size() - 1;
            tree.add(new Branch(
                    column.key(),
                    column.name(),
                    depth,
                    published,
                    own.size() - published - wrong,
                    wrong,
                    here.filter(column::equals).isPresent()));
        }
        return tree;
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
