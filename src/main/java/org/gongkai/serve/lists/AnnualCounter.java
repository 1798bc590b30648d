package org.gongkai.serve.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.desk.Route;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.narrative.ReportYear;
import org.gongkai.office.Yearly;
import org.gongkai.press.edition.Edition;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** The annual reports and what is still missing of them (年度报告): what the command {@code annual} does. */
public final class AnnualCounter implements Counter {

    private static final String REPORTS = "content/annual/";

    private final OpenProject project;

    public AnnualCounter(OpenProject project) {
        this.project = project;
    }

    /** A year of the list. */
    record Line(int year, String state, String shown) {}

    /** A place where somebody has to write. */
    record Gap(int line, String text, String edit) {}

    @Override
    public String path() {
        return "/annual/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        State state = project.state();
        if (state.edition().isEmpty()) {
            return Unreadable.page(project, state);
        }
        Edition edition = state.edition().get();
        String below = call.below(path());
        if (below.isEmpty()) {
            return list(edition, state);
        }
        if (!below.matches("[12][0-9]{3}") || !years(edition, state).contains(Integer.valueOf(below))) {
            return Reply.Refused.absent(call.path());
        }
        int year = Integer.parseInt(below);
        return call.post() ? draft(call, year, state) : year(year, edition, state, List.of());
    }

    private static List<Integer> years(Edition edition, State state) {
        Sources sources = edition.holdings().sources();
        TreeSet<Integer> years = new TreeSet<>(sources.annual().keySet());
        years.addAll(sources.figureYears());
        years.add(state.moment().day().getYear() - 1);
        years.add(state.moment().day().getYear());
        List<Integer> latest = new ArrayList<>(years);
        Collections.reverse(latest);
        return latest;
    }

    private Reply list(Edition edition, State state) {
        List<Line> lines = years(edition, state).stream()
                .map(year -> new Line(year, told(year, edition, state), shown(edition, year) ? "已公开" : ""))
                .toList();
        return new Reply.Page("annual.peb", "年度报告", Map.of("years", lines));
    }

    private static boolean shown(Edition edition, int year) {
        ReportYear report = edition.years().get(year);
        return report != null && report.shown().isPresent();
    }

    private static String told(int year, Edition edition, State state) {
        Optional<Manuscript> text = text(edition, year);
        Optional<AnnualReport> figures = figures(edition, year);
        if (text.isEmpty() && figures.isEmpty()) {
            return "没有起草";
        }
        int gaps = text.map(one -> gaps(one).size()).orElse(0);
        List<String> told = new ArrayList<>();
        told.add(text.isEmpty() ? "没有正文" : gaps > 0 ? "正文还有 " + gaps + " 处待写" : "正文写好");
        told.add(figures.isEmpty() ? "没有统计数据" : figures.get().whole() ? "统计数据填好" : "统计数据还没有填完");
        text.ifPresent(one -> {
            Route route = Route.of(
                    one,
                    Optional.empty(),
                    edition.holdings().sources().people(),
                    state.moment().day());
            told.add(
                    route.next().isEmpty()
                            ? "审查完成"
                            : "待" + route.next().get(0).role().chinese());
        });
        return String.join("，", told);
    }

    private static Optional<Manuscript> text(Edition edition, int year) {
        Source source = edition.holdings().sources().annual().get(year);
        return source instanceof Manuscript manuscript ? Optional.of(manuscript) : Optional.empty();
    }

    private static Optional<AnnualReport> figures(Edition edition, int year) {
        return Optional.ofNullable(edition.years().get(year)).flatMap(ReportYear::figures);
    }

    /** The marks that are left, with their lines. */
    private static List<Gap> gaps(Manuscript text) {
        List<Gap> gaps = new ArrayList<>();
        List<String> lines = text.body().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int at = line.indexOf(Unwritten.MARK); at >= 0; at = line.indexOf(Unwritten.MARK, at + 1)) {
                int end = line.indexOf('】', at);
                int number = text.bodyLine() + i;
                gaps.add(new Gap(
                        number,
                        line.substring(at, end < 0 ? line.length() : end + 1),
                        "/entries/edit?path=" + FindingLine.encoded(text.path()) + "&line=" + number));
            }
        }
        return gaps;
    }

    private Reply draft(Call call, int year, State state) throws IOException {
        Found<Optional<Yearly>> drafted = Yearly.of(
                project.folder(), year, state.baked(), call.field("fill").equals("true"));
        if (drafted.value().isEmpty()) {
            return new Reply.Page(
                    "broken.peb",
                    "不能起草",
                    Map.of(
                            "path",
                            REPORTS + year + ".md",
                            "findings",
                            FindingLine.of(project.folder(), drafted.findings())));
        }
        List<String> written = drafted.value().get().written();
        if (!written.isEmpty()) {
            project.changed(written);
        }
        State now = project.state();
        return now.edition().isEmpty()
                ? Unreadable.page(project, now)
                : year(
                        year,
                        now.edition().get(),
                        now,
                        written.isEmpty() ? List.of("没有可以填写的，文件没有改动") : List.of("写好 " + String.join("、", written)));
    }

    private Reply year(int year, Edition edition, State state, List<String> said) throws IOException {
        Optional<Manuscript> text = text(edition, year);
        Optional<AnnualReport> figures = figures(edition, year);
        boolean whole = text.isPresent() && figures.isPresent();
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        model.put("said", said);
        model.put("told", told(year, edition, state));
        model.put("shown", shown(edition, year));
        model.put("drafted", whole);
        model.put("path", REPORTS + year + ".md");
        model.put("text", text.isPresent());
        model.put("gaps", text.map(AnnualCounter::gaps).orElse(List.of()));
        model.put("known", List.of());
        model.put("findings", List.of());
        model.put("sheets", List.of());
        if (whole) { // both files are there: nothing is written
            Found<Optional<Yearly>> found = Yearly.of(project.folder(), year, state.baked(), false);
            List<Finding> differing = found.findings();
            model.put("findings", FindingLine.of(project.folder(), differing));
            found.value().ifPresent(yearly -> {
                model.put("known", CountedFigure.told(yearly.known()));
                model.put(
                        "sheets",
                        yearly.page().map(page -> page.body()).stream().toList());
            });
        }
        return new Reply.Page("annual-year.peb", year + "年度报告", model);
    }
}
