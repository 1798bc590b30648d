package org.gongkai.serve.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.bake.Account;
import org.gongkai.bake.Bake;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Severity;
import org.gongkai.office.Prospect;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The page of a release (发布窗口): what it would change, what stands in its way, how far it is, what came of it. */
public final class BuildCounter implements Counter {

    private final OpenProject project;
    private final Works works;

    public BuildCounter(OpenProject project) {
        this.project = project;
        this.works = new Works(project.folder(), told -> project.hub().tell("built", told));
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** So many entries of a group are told. */
    private static final int TOLD = 20;

    /** Entries of which the same is to be said: the first of them, and how many there are. */
    record Group(String name, List<Prospect.Item> told, int all) {
        Group(String name, List<Prospect.Item> items) {
            this(name, items.stream().limit(TOLD).toList(), items.size());
        }
    }

    /** A text that stays inside, and why. */
    record Inside(String reason, String title, String path) {}

    @Override
    public String path() {
        return "/build/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals(path())) {
            return Reply.Refused.absent(call.path());
        }
        if (call.post()) {
            works.begin(project.moment(), pages(project.state()));
            return new Reply.Moved(path());
        }
        Works.Stage stage = works.stage();
        if (stage instanceof Works.Building building) {
            return running(building.pages(), building.total(), "正在构建");
        }
        return stage instanceof Works.Auditing
                ? running(0, 0, "新站点已经发布，正在核验")
                : page(stage instanceof Works.Finished finished ? List.of(finished) : List.of());
    }

    private static int pages(State state) {
        return state.edition().map(edition -> edition.plan().pages().size()).orElse(0);
    }

    /** Path of a text ▸ its title, where it has one. */
    private static Map<String, String> titles(State state) {
        Map<String, String> titles = new HashMap<>();
        state.sources().map(Sources::texts).orElse(List.of()).forEach(text -> {
            if (text instanceof Manuscript manuscript) {
                manuscript.header().text(HeaderKey.TITLE).ifPresent(title -> titles.put(text.path(), title));
            }
        });
        return titles;
    }

    private static Reply running(int pages, int total, String doing) {
        return new Reply.Page("building.peb", "正在发布", Map.of("pages", pages, "total", total, "doing", doing));
    }

    private Reply page(List<Works.Finished> finished) throws IOException {
        State state = project.state();
        Path site = new Bake(project.folder(), project.moment().instant()).usualOut();
        Map<String, Object> model = new HashMap<>();
        model.put("finished", finished);
        model.put("site", site.toString());
        model.put(
                "blocking",
                FindingLine.of(
                        project.folder(),
                        state.findings().sorted().stream()
                                .filter(one -> one.severity() == Severity.BLOCK)
                                .toList()));
        Account account = state.baked().account();
        Map<String, String> titles = titles(state);
        model.put("account", account.told(state.findings()).get(0).zh());
        model.put(
                "inside",
                account.withheld().stream()
                        .map(one -> new Inside(
                                one.reason().wording().zh(), titles.getOrDefault(one.path(), one.path()), one.path()))
                        .toList());
        model.put("standing", "");
        model.put("groups", List.of());
        if (state.edition().isPresent()) {
            Prospect prospect = Prospect.of(site, state.edition().get());
            model.put("standing", prospect.standing().map(MINUTE::format).orElse(""));
            model.put(
                    "groups",
                    List.of(
                            new Group("新公开", prospect.added()),
                            new Group("改动", prospect.changed()),
                            new Group("不再公开", prospect.gone())));
        }
        return new Reply.Page("build.peb", "发布", model);
    }
}
