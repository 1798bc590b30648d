package org.gongkai.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Addresses;
import org.gongkai.review.PublishedSource;
import org.gongkai.review.SecondSignature;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Signer;
import org.gongkai.review.Statement;
import org.gongkai.seal.Read;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.SshSignature;
import org.gongkai.seal.Verifier;

/**
 * The chain from a published text to the people who let it out (审查链): text ▸ digest ▸ statement ▸ signature ▸ roster, each
 * role, day, validity and use (条例 第十七条). Every step that the column asks for is there, three people stand behind it, in
 * the order of the days.
 */
final class ReviewChain {

    private static final String FORMAT = "gongkai-approval/v1\n";
    private static final Wording FIND_OUT = new Wording(
            "重新构建并整体上传；来源不明的签名追查", "build again and upload all of it; find out where a strange signature came from");

    private final Site site;
    private final Roster roster;
    private final Roster sm2;
    private final Verifier verifier;
    private final List<Finding> found = new ArrayList<>();

    ReviewChain(Site site, Roster roster, Roster sm2, Verifier verifier) {
        this.site = site;
        this.roster = roster;
        this.sm2 = sm2;
        this.verifier = verifier;
    }

    /** What is wrong behind one text. */
    List<Finding> check(PublishedProject.Digested text, Optional<Category> column, String home) {
        found.clear();
        digest(text, home);
        steps(text, column);
        return List.copyOf(found);
    }

    private void digest(PublishedProject.Digested text, String home) {
        List<String> unlike = PublishedSource.unlike(text.manuscript(), text.digest());
        if (unlike.isEmpty()) {
            return;
        }
        String path = text.manuscript().path();
        String parts = String.join("、", unlike);
        if (text.covered() && unlike.equals(List.of("meta"))) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    Place.of(home),
                    new Wording(
                            path + " 的摘要是第一版的，包括不公开的豁免，文件头无法核对",
                            "the digest of " + path
                                    + " is of the first form and covers waivers, which are not published: its header is not assessable"),
                    new Wording("重新审查后即可核对", "reviewed again it can be assessed")));
        } else {
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    Place.of(home),
                    new Wording(path + " 与摘要不符：" + parts, path + " is not under its digest: " + parts),
                    Wording.NONE));
        }
    }

    private void steps(PublishedProject.Digested text, Optional<Category> column) {
        Map<Role, SignedStep> signed = new EnumMap<>(Role.class);
        text.steps().forEach(step -> signed.put(step.role(), step));
        Optional<Category> asks = column.filter(one -> site.signaturesRequired());
        for (Role role : asks.map(Category::steps).orElse(List.of())) {
            if (!signed.containsKey(role)) {
                note(
                        text,
                        role,
                        new Wording(
                                "缺少" + role.chinese() + "的声明或签名",
                                "the statement or signature of " + role + " is missing"));
            }
        }
        String digest = "sha256:" + Hashes.sha256(text.digest());
        signed.forEach((role, step) -> one(text, step, digest));
        persons(text, signed);
        order(text, signed);
    }

    private void one(PublishedProject.Digested text, SignedStep step, String digest) {
        Manuscript manuscript = text.manuscript();
        Map<String, String> values = PublishedSteps.values(step.statement());
        if (!step.statement().startsWith(FORMAT) || !step.statement().endsWith("\n")) {
            note(text, step.role(), new Wording("不是审查声明", "no statement of a review"));
            return;
        }
        same(text, step, values, "role", step.role().key());
        same(
                text,
                step,
                values,
                "entry",
                manuscript.header().text(HeaderKey.INDEX).orElse(""));
        same(
                text,
                step,
                values,
                "title",
                manuscript.header().text(HeaderKey.TITLE).orElse(""));
        same(text, step, values, "digest", digest);
        conclusion(text, step, values.getOrDefault("conclusion", ""));
        if (day(values.getOrDefault("on", "")).isEmpty()) {
            note(text, step.role(), new Wording("没有日期", "there is no day"));
        }
        signature(text, step, values.getOrDefault("by", ""));
        step.second().ifPresent(second -> second(text, step, second));
        if (site.sm2Required() && step.second().isEmpty()) {
            note(text, step.role(), new Wording("缺少国密签名", "the SM2 signature is missing"));
        }
    }

    private void same(
            PublishedProject.Digested text, SignedStep step, Map<String, String> values, String key, String wanted) {
        String is = values.getOrDefault(key, "");
        if (!is.equals(wanted)) {
            note(
                    text,
                    step.role(),
                    new Wording(
                            "声明的 " + key + " 是“" + is + "”，应为“" + wanted + "”",
                            "its " + key + " is “" + is + "”, and should be “" + wanted + "”"));
        }
    }

    private void conclusion(PublishedProject.Digested text, SignedStep step, String conclusion) {
        List<String> allowed = step.role() == Role.SECRECY
                ? List.of("可以公开", "删减后公开")
                : step.role() == Role.ATTRIBUTE ? List.of("主动公开") : List.of();
        if (!allowed.isEmpty() && !allowed.contains(conclusion)) {
            note(
                    text,
                    step.role(),
                    new Wording(
                            "结论是“" + conclusion + "”，不能公开", "its conclusion “" + conclusion + "” lets nothing out"));
        }
    }

    private void signature(PublishedProject.Digested text, SignedStep step, String by) {
        if (!(SshSignature.read(step.signature()) instanceof Read.Sound<SshSignature> sound)) {
            note(text, step.role(), new Wording("签名无法读取", "the signature cannot be read"));
            return;
        }
        SshSignature signature = sound.value();
        String key = signature.key().text();
        if (roster.signer(by, step.role(), step.on(), key::equals).isEmpty()) {
            List<String> owners = roster.owners(key);
            note(
                    text,
                    step.role(),
                    owners.isEmpty()
                            ? new Wording("名单中没有签名所用的公钥", "the roster does not have the key of the signature")
                            : owners.contains(by)
                                    ? new Wording(
                                            by + "的公钥在 " + step.on() + " 不能用于"
                                                    + step.role().chinese(),
                                            "the key of " + by + " does not count for " + step.role() + " on "
                                                    + step.on())
                                    : new Wording(
                                            "公钥是" + String.join("、", owners) + "的，不是" + by + "的",
                                            "the key is that of " + String.join(", ", owners) + ", not of " + by));
        }
        verifier.flaw(
                        signature,
                        Statement.namespace(step.role()),
                        step.statement().getBytes(StandardCharsets.UTF_8))
                .ifPresent(flaw ->
                        note(text, step.role(), new Wording("签名无效：" + flaw.zh(), "invalid signature: " + flaw.en())));
    }

    private void second(PublishedProject.Digested text, SignedStep step, SecondSignature second) {
        if (!verifier.knowsSm2()) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    Place.of(Addresses.statement(text.page(), step.role()).path() + ".sm2"),
                    new Wording("国密签名没有核验", "the SM2 signature is not verified"),
                    new Wording("装上国密组件", "install the part for SM2")));
            return;
        }
        byte[] statement = step.statement().getBytes(StandardCharsets.UTF_8);
        Signer signer = second.signer(); // whose key fits, where there is one
        boolean fits = sm2.signer(signer.name(), step.role(), step.on(), signer.key()::equals)
                .filter(one -> Sm2Key.read(one.key()) instanceof Read.Sound<Sm2Key> key
                        && verifier.fits(key.value(), statement, second.signature()))
                .isPresent();
        if (!fits) {
            note(text, step.role(), new Wording("国密签名无效", "invalid SM2 signature"));
        }
    }

    /** Drafter, secrecy reviewer and approver are three people with three keys. */
    private void persons(PublishedProject.Digested text, Map<Role, SignedStep> signed) {
        Map<String, Role> names = new HashMap<>();
        Map<String, Role> keys = new HashMap<>();
        for (Role role : Role.APART) {
            SignedStep step = signed.get(role);
            if (step != null) {
                Role other = names.putIfAbsent(step.signer().name(), role);
                if (other == null) {
                    other = keys.putIfAbsent(step.signer().key(), role);
                }
                if (other != null) {
                    note(
                            text,
                            role,
                            new Wording(
                                    other.chinese() + "和" + role.chinese() + "是同一个人或者同一把密钥",
                                    other + " and " + role + " are one person or one key"));
                }
            }
        }
    }

    /** No step after the approval, no approval after the release. */
    private void order(PublishedProject.Digested text, Map<Role, SignedStep> signed) {
        SignedStep approved = signed.get(Role.APPROVED);
        Optional<LocalDate> released = text.manuscript().header().day(HeaderKey.RELEASED);
        for (SignedStep step : signed.values()) {
            boolean late = approved != null
                    && step.role() != Role.APPROVED_BY_LEADER
                    && step.on().isAfter(approved.on());
            if (late) {
                note(text, step.role(), new Wording("晚于批准", "it is later than the approval"));
            }
            if (released.filter(step.on()::isAfter).isPresent()) {
                note(text, step.role(), new Wording("晚于发布日期", "it is later than the release"));
            }
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void note(PublishedProject.Digested text, Role role, Wording message) {
        found.add(Finding.of(
                Rule.REVIEW_CHAIN,
                Place.of(Addresses.statement(text.page(), role).path()),
                message,
                FIND_OUT));
    }

    /** What a roster that the auditor keeps does not have. */
    static List<Finding> changed(Roster published, Roster pinned, String path) {
        return published.signers().stream()
                .filter(one -> !pinned.covers(one))
                .map(one -> Finding.of(
                                Rule.REVIEW_CHAIN,
                                Place.of(path),
                                new Wording(
                                        "您保存的名单中没有 " + one.name() + " 的这把公钥，或者没有这样的权限和期限",
                                        "your roster does not have this key of " + one.name()
                                                + ", or not for so much or so long"),
                                new Wording("向机关核实后更新您的名单", "ask the organ, then bring your roster up to date"))
                        .as(Severity.ERROR))
                .toList();
    }
}
