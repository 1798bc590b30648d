package org.gongkai.serve.reviewing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Frame;
import org.gongkai.content.site.Person;
import org.gongkai.desk.ReviewSheet;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Moment;
import org.gongkai.office.Filing;
import org.gongkai.office.KeyRing;
import org.gongkai.office.PurgeList;
import org.gongkai.office.Reviewing;
import org.gongkai.office.Signatures;
import org.gongkai.office.SigningKey;
import org.gongkai.office.SiteRecord;
import org.gongkai.office.Withdrawing;
import org.gongkai.press.release.Publication;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;

/** Reviews at the desk (审查窗口): what the commands {@code review} and {@code withdraw} do, as pages and forms. */
public final class ReviewCounter implements Counter {

    private static final String FILES = "/review/file/";

    private final OpenProject project;
    private final Seat seat;
    private final KeyRing keys;

    /** @param keys that can sign at this computer */
    public ReviewCounter(OpenProject project, Seat seat, KeyRing keys) {
        this.project = project;
        this.seat = seat;
        this.keys = keys;
    }

    @Override
    public String path() {
        return "/review/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.post()) {
            return answered(call);
        }
        synchronized (this) { // what is recorded is read under the same lock: two steps at once both stand
            return answered(call);
        }
    }

    private Reply answered(Call call) throws IOException {
        if (call.path().equals("/review/who")) {
            return call.post() ? who(call) : Reply.Refused.absent(call.path());
        }
        Optional<Path> file = project.file(call.field("path"));
        if (file.isEmpty()) {
            return Reply.Refused.absent(call.field("path"));
        }
        if (SiteRecord.missing(project.folder(), file.get())) {
            return record(call, file.get());
        }
        List<Finding> found = new ArrayList<>();
        Optional<Filing> filing = Filing.open(project.folder(), file.get(), Bake.folders(project.folder()))
                .into(found);
        if (filing.isEmpty()) {
            return new Reply.Page(
                    "broken.peb",
                    "读不懂这个文件",
                    Map.of("path", call.field("path"), "findings", FindingLine.of(project.folder(), found)));
        }
        return call.post() ? act(call, filing.get()) : show(call, filing.get());
    }

    private Reply who(Call call) {
        List<Person> people =
                Project.frame(project.folder()).value().map(Frame::people).orElse(List.of());
        seat.take(call.field("name"), people);
        String back = call.field("back");
        return new Reply.Moved(back.matches("/(?!/)[^\\\\\\p{Cntrl}]*") ? back : "/");
    }

    /** The record of the site's review, of which there is none yet. */
    private Reply record(Call call, Path file) throws IOException {
        if (call.post() && call.path().equals("/review/begin")) {
            SiteRecord.begin(project.folder(), file, project.moment().day());
            project.changed(List.of(call.field("path")));
            return back(call.field("path"), "");
        }
        return new Reply.Page("begin.peb", "站点数据的审查", Map.of("path", call.field("path")));
    }

    private Reply show(Call call, Filing filing) throws IOException {
        if (call.path().equals("/review/text")) {
            return page(filing, said(call.field("did")), Optional.empty());
        }
        if (call.path().startsWith(FILES)) {
            return FileBytes.of(filing, call.below(FILES));
        }
        if (call.path().equals("/review/sheet")) {
            String organ = filing.frame().site().organ();
            return new Reply.Page(
                    "sheet.peb",
                    "审查表",
                    Map.of(
                            "sheet",
                            ReviewSheet.of(filing.manuscript(), filing.category(), organ)
                                    .page()
                                    .body()));
        }
        return call.path().equals("/review/purge") ? purge(filing) : Reply.Refused.absent(call.path());
    }

    private Reply.Page page(Filing filing, String said, Optional<Typed> typed) throws IOException {
        return new ReviewPage(filing, project.moment(), seat.name(), keys).page(said, typed);
    }

    /** What is said of what was done just now. */
    private static String said(String did) {
        return switch (did) {
            case "step" -> "已经登记";
            case "again" -> "已经登记；内容改过，审查重新开始，原来的记录存入 history.yaml";
            case "return" -> "已经退回拟稿人";
            case "withdraw" -> "已经登记撤回。接着重新发布，再清除须清除的地址";
            case "sign" -> "已经签名";
            default -> "";
        };
    }

    private static Reply back(String path, String did) {
        return new Reply.Moved(
                "/review/text?path=" + FindingLine.encoded(path) + (did.isEmpty() ? "" : "&did=" + did + "#main"));
    }

    private Reply act(Call call, Filing filing) throws IOException {
        return switch (call.path()) {
            case "/review/step" -> step(call, filing);
            case "/review/return" -> sendBack(call, filing);
            case "/review/withdraw" -> withdraw(call, filing);
            case "/review/sign" -> sign(call, filing);
            default -> Reply.Refused.absent(call.path());
        };
    }

    private Reply step(Call call, Filing filing) throws IOException {
        Typed typed = Typed.of(call, "step");
        if (!typed.mistakes().isEmpty()) {
            return page(filing, "", Optional.of(typed));
        }
        Moment moment = project.moment();
        Reviewing reviewing = new Reviewing(filing, moment.asOf());
        if (reviewing.recorded(typed.decision())) {
            return back(filing.manuscript().path(), "step");
        }
        SigningKey key = keys.of(
                        filing.frame().people(), typed.by(), typed.decision().on())
                .orElse(null);
        String seen = call.field("seen");
        Reviewing.Result result = seen.isEmpty()
                ? new Reviewing.Refused(new Wording("没有说明看过的是哪一稿，请重新打开本页", "it is not said what was seen"))
                : reviewing.decide(typed.decision(), seen, key);
        return result(
                result, filing, typed, result instanceof Reviewing.Done done && done.restarted() ? "again" : "step");
    }

    private Reply sendBack(Call call, Filing filing) throws IOException {
        Typed typed = Typed.of(call, "return");
        return typed.mistakes().isEmpty()
                ? result(
                        new Reviewing(filing, project.moment().asOf()).sendBack(typed.sendingBack()),
                        filing,
                        typed,
                        "return")
                : page(filing, "", Optional.of(typed));
    }

    private Reply withdraw(Call call, Filing filing) throws IOException {
        Typed typed = Typed.of(call, "withdraw");
        if (!typed.mistakes().isEmpty()) {
            return page(filing, "", Optional.of(typed));
        }
        Moment moment = project.moment();
        if (Withdrawing.of(filing, moment.instant()).isEmpty()) {
            return page(filing, "", Optional.of(typed.refused("这个条目没有公布过，不需要撤回")));
        }
        String path = filing.manuscript().path();
        SigningKey key = keys.of(
                        filing.frame().people(),
                        typed.by(),
                        typed.withdrawal(path).on())
                .orElse(null);
        return result(
                new Reviewing(filing, moment.asOf()).withdraw(typed.withdrawal(path), key), filing, typed, "withdraw");
    }

    private Reply result(Reviewing.Result result, Filing filing, Typed typed, String did) throws IOException {
        if (result instanceof Reviewing.Refused refused) {
            return page(filing, "", Optional.of(typed.refused(refused.why().zh())));
        }
        project.changed(List.of(filing.manuscript().path()));
        return back(filing.manuscript().path(), did);
    }

    private Reply sign(Call call, Filing filing) throws IOException {
        Signatures signatures = new Signatures(filing);
        Optional<Signatures.State> state = signatures.states().stream()
                .filter(one -> one.statement().role().key().equals(call.field("role")))
                .findFirst();
        Optional<SigningKey> key = state.isEmpty()
                ? Optional.empty()
                : keys.of(filing.frame().people(), state.get().by(), state.get().on());
        Optional<String> refusal = state.isEmpty() || key.isEmpty()
                ? Optional.of("这台计算机上没有这个人的密钥")
                : signatures.sign(state.get(), key.get()).map(Wording::zh);
        if (refusal.isPresent()) {
            return page(filing, "", Optional.of(Typed.of(call, "sign").refused(refusal.get())));
        }
        project.changed(List.of(filing.manuscript().path()));
        return back(filing.manuscript().path(), "sign");
    }

    /** What has to be purged of a withdrawn entry: built twice to find out, so it is asked for. */
    private Reply purge(Filing filing) throws IOException {
        Optional<Withdrawing> withdrawing =
                Withdrawing.of(filing, project.moment().instant());
        if (withdrawing.isEmpty()) {
            return Reply.Refused.absent("/review/purge");
        }
        try {
            PurgeList purge = withdrawing.get().purge(withdrawing.get().usualSite());
            return new Reply.Page(
                    "purge.peb",
                    "须清除的地址",
                    Map.of(
                            "path", filing.manuscript().path(),
                            "name",
                                    filing.manuscript()
                                            .header()
                                            .text(HeaderKey.TITLE)
                                            .orElse(""),
                            "root", filing.frame().site().address(),
                            "gone", purge.gone(),
                            "changed", purge.changed(),
                            "kept", purge.kept(),
                            "built", purge.basis() == PurgeList.Basis.BUILT_AND_SEARCHED));
        } catch (Publication.Refused refused) {
            return new Reply.Refused(409, refused.wording());
        }
    }
}
