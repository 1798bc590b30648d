package org.gongkai.serve.reviewing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.desk.Exhibit;
import org.gongkai.desk.Route;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Moment;
import org.gongkai.office.Filing;
import org.gongkai.office.KeyRing;
import org.gongkai.office.Reviewing;
import org.gongkai.office.Signatures;
import org.gongkai.office.Withdrawing;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;

/** The page of a text under review (审查页): what is decided, and the forms with which it is. */
final class ReviewPage {

    private final Filing filing;
    private final Moment moment;
    private final String me;
    private final KeyRing keys;
    private final Reviewing reviewing;
    private final List<Person> people;

    ReviewPage(Filing filing, Moment moment, String me, KeyRing keys) {
        this.filing = filing;
        this.moment = moment;
        this.me = me;
        this.keys = keys;
        this.reviewing = new Reviewing(filing, moment.asOf());
        this.people = filing.frame().people();
    }

    /** A line of the route: a step, who did it and how. */
    record StepLine(String name, String state, String by, String on, String conclusion, String basis) {}

    /** A file, what became of it since the last approval, and what was found in it. */
    record FileLine(
            String name,
            String title,
            String size,
            String sha256,
            String mark,
            String href,
            boolean shown,
            List<FindingLine> findings) {}

    /** Files of a kind. */
    record Shelf(String name, List<FileLine> files) {}

    /** A statement to be signed. */
    record SignLine(String role, String key, String by, String state, List<String> commands, boolean atHand) {}

    /**
     * The page.
     *
     * @param said what was done just now; empty where nothing was
     * @param refused why nothing was done, and what was typed
     */
    Reply.Page page(String said, Optional<Typed> refused) throws IOException {
        Manuscript manuscript = filing.manuscript();
        Exhibit exhibit = reviewing.exhibit();
        List<Finding> open = reviewing.open();
        boolean blocked =
                FindingLine.any(open, Severity.BLOCK) && manuscript.header().open();
        TextView text = new TextView(manuscript);
        Map<String, Object> model = new HashMap<>();
        model.put("path", manuscript.path());
        model.put("encoded", FindingLine.encoded(manuscript.path()));
        model.put("name", name(manuscript));
        model.put("kind", manuscript.kind().wording().zh());
        model.put("site", manuscript.kind() == ManuscriptKind.SITE);
        model.put(
                "year",
                manuscript.kind() == ManuscriptKind.REPORT
                        ? Integer.toString(ManuscriptKind.year(manuscript.path()))
                        : "");
        model.put("column", filing.category().map(Category::name).orElse(""));
        model.put("me", me);
        model.put("people", Seat.names(people));
        model.put("unsigned", Seat.unsigned(people));
        model.put("said", said);
        model.put("typed", refused.orElse(Typed.NOTHING));
        model.put("header", exhibit.header());
        model.put("set", text.set());
        model.put("source", manuscript.body());
        model.put("ledger", text.ledger().stream().toList());
        model.put("shelves", shelves(exhibit, open));
        model.put("removed", exhibit.removed());
        model.put("compared", exhibit.earlier().isPresent());
        model.put("changes", exhibit.earlier().map(TextView::changes).orElse(List.of()));
        model.put("findings", FindingLine.of(filing.project(), open));
        model.put("blocked", blocked);
        model.put("steps", steps(exhibit.route()));
        model.put("restarts", exhibit.route().changed());
        model.put("returned", exhibit.returned());
        model.put("archived", exhibit.archived());
        model.put("digest", exhibit.digest());
        model.put("today", moment.day().toString());
        model.put("usual", StepForm.USUAL_BASIS);
        model.put("forms", forms(exhibit.route(), blocked));
        model.put("returners", returners(exhibit.route()));
        model.put("withdrawers", withdrawers());
        model.put("withdrawn", manuscript.header().withdrawal().isPresent());
        model.put("signing", signing(exhibit.route().changed()));
        return new Reply.Page("review.peb", "审查：" + name(manuscript), model);
    }

    private static String name(Manuscript manuscript) {
        return manuscript.header().text(HeaderKey.TITLE).orElse(manuscript.path());
    }

    private List<Shelf> shelves(Exhibit exhibit, List<Finding> open) {
        List<Shelf> shelves = new ArrayList<>();
        for (Exhibit.Shelf shelf : Exhibit.Shelf.values()) {
            List<FileLine> files = exhibit.pieces(shelf).stream()
                    .map(piece -> file(piece, open))
                    .toList();
            if (!files.isEmpty()) {
                shelves.add(new Shelf(exhibit.name(shelf).zh(), files));
            }
        }
        return shelves;
    }

    private FileLine file(Exhibit.Piece piece, List<Finding> open) {
        List<Finding> own = open.stream()
                .filter(finding -> finding.place().path().endsWith("/" + piece.name()))
                .toList();
        return new FileLine(
                piece.name(),
                piece.title(),
                piece.bytes() == 0 ? "" : size(piece.bytes()),
                piece.sha256(),
                piece.mark().wording().zh(),
                TextView.address(filing.manuscript().path(), piece.name()),
                FileBytes.shown(piece.name()),
                FindingLine.of(filing.project(), own));
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " 字节" : bytes < 1 << 20 ? bytes / 1024 + " KB" : (bytes >> 20) + " MB";
    }

    private List<StepLine> steps(Route route) {
        List<StepLine> lines = new ArrayList<>();
        for (Role role : filing.category().map(Category::steps).orElse(Role.USUAL)) {
            Optional<Step> done =
                    route.done().stream().filter(step -> step.role() == role).findFirst();
            Optional<Route.Next> next =
                    route.next().stream().filter(one -> one.role() == role).findFirst();
            lines.add(
                    done.isPresent() && next.isEmpty()
                            ? new StepLine(
                                    role.chinese(),
                                    "已完成",
                                    done.get().by(),
                                    done.get().on().toString(),
                                    done.get().conclusion().orElse(""),
                                    done.get().basis().orElse(""))
                            : new StepLine(
                                    role.chinese(),
                                    next.isPresent() ? "现在办理" : "等前面的步骤",
                                    next.map(one -> String.join("、", one.people()))
                                            .orElse(""),
                                    "",
                                    "",
                                    ""));
        }
        return lines;
    }

    /** Those of whoever sits here first. */
    private List<StepForm> forms(Route route, boolean blocked) throws IOException {
        if (filing.manuscript().header().withdrawal().isPresent()) {
            return List.of();
        }
        List<StepForm> forms = new ArrayList<>();
        for (Route.Next next : route.next()) {
            List<String> signs = new ArrayList<>();
            for (String name : next.people()) {
                if (keys.of(people, name, moment.day()).isPresent()) {
                    signs.add(name);
                }
            }
            forms.add(StepForm.of(next, me, blocked).signedBy(signs));
        }
        forms.sort((one, other) -> Boolean.compare(other.mine(), one.mine()));
        return forms;
    }

    /** Who may send it back, and at which step; none where nothing is handed in, or all is done. */
    private List<StepForm> returners(Route route) {
        boolean drafted = route.done().stream().anyMatch(step -> step.role() == Role.DRAFTED);
        if (!drafted || route.next().isEmpty() || route.returned().isPresent()) {
            return List.of();
        }
        List<Role> steps = filing.category().map(Category::steps).orElse(Role.USUAL);
        return steps.stream()
                .filter(role -> role != Role.DRAFTED)
                .map(role -> new Route.Next(role, Person.holders(people, role, moment.day())))
                .filter(next -> !next.people().isEmpty())
                .map(next -> StepForm.of(next, me, false))
                .toList();
    }

    /** Who may withdraw it; none where it was never public, or is no entry. */
    private List<String> withdrawers() {
        boolean entry = filing.manuscript().kind() == ManuscriptKind.ENTRY
                && filing.manuscript().header().withdrawal().isEmpty()
                && filing.manuscript()
                        .header()
                        .review()
                        .filter(Review::approved)
                        .isPresent();
        return entry && Withdrawing.of(filing, moment.instant()).isPresent()
                ? Person.holders(people, Role.WITHDRAW, moment.day())
                : List.of();
    }

    /** @param changed whether the steps on record no longer count, and so need no signature */
    private List<SignLine> signing(boolean changed) throws IOException {
        List<SignLine> lines = new ArrayList<>();
        for (Signatures.State state : new Signatures(filing).states()) {
            String told = state.flaw()
                    .map(Wording::zh)
                    .map(why -> "无效：" + why)
                    .orElse(state.whole() ? "签名有效" : state.there() ? "还缺国密签名" : "还没有签名");
            Role role = state.statement().role();
            if (changed && role != Role.WITHDRAW) {
                continue;
            }
            lines.add(new SignLine(
                    role.chinese(),
                    role.key(),
                    state.by(),
                    told,
                    state.commands(),
                    !state.whole() && keys.of(people, state.by(), state.on()).isPresent()));
        }
        return lines;
    }
}
