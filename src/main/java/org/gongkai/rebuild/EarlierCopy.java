package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.content.site.SiteReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.source.SiteParts;

/**
 * A site against an earlier copy of it (与先前的版本对照): what the office may do openly is told, what it may not do unnoticed is
 * an error. A copy is a folder with the whole site, or its catalogue.json alone.
 */
final class EarlierCopy {

    private static final String CATALOGUE = Addresses.CATALOGUE_JSON.path();

    private final EarlierRelease before;
    private final EarlierRelease now;
    private final List<Finding> found = new ArrayList<>();

    private EarlierCopy(EarlierRelease before, EarlierRelease now) {
        this.before = before;
        this.now = now;
    }

    /** What became other. */
    static List<Finding> compare(Path earlier, Path site) throws IOException {
        Optional<EarlierRelease> before = catalogue(Files.isDirectory(earlier) ? earlier.resolve(CATALOGUE) : earlier);
        Optional<EarlierRelease> now = catalogue(site.resolve(CATALOGUE));
        if (before.isEmpty() || now.isEmpty()) {
            return List.of(Finding.of(
                    Rule.EARLIER_COPY,
                    Place.of(CATALOGUE),
                    before.isEmpty()
                            ? new Wording(
                                    "先前的版本没有可以读取的 catalogue.json",
                                    "the earlier copy has no catalogue.json that can be read")
                            : new Wording(
                                    "没有可以读取的 catalogue.json，无法对照", "there is no catalogue.json that can be compared"),
                    Wording.NONE));
        }
        EarlierCopy copy = new EarlierCopy(before.get(), now.get());
        copy.all();
        if (Files.isDirectory(earlier)) {
            copy.roster(SiteContents.walk(earlier.toRealPath()), SiteContents.walk(site.toRealPath()));
        }
        return copy.found;
    }

    private static Optional<EarlierRelease> catalogue(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? EarlierRelease.parse(Files.readAllBytes(file)) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private void all() {
        if (now.instant().isBefore(before.instant())) {
            note(
                    Severity.ERROR,
                    CATALOGUE,
                    new Wording(
                            "站点退回到了较早的时刻：" + now.asOf() + "，先前是 " + before.asOf(),
                            "the site went back in time: " + now.asOf() + ", and was of " + before.asOf()));
        }
        now.entries().forEach((index, entry) -> {
            Map<?, ?> then = before.entries().get(index);
            if (then != null) {
                changed(index, then, entry);
            } else if (before.withdrawn().containsKey(index) || before.closed().containsKey(index)) {
                note(
                        Severity.ERROR,
                        at(entry),
                        told(index, "撤回或者期满之后又出现", "came back after it was withdrawn or closed"));
            } else {
                fresh(index, entry);
            }
        });
        before.entries().forEach((index, entry) -> {
            boolean told = now.withdrawn().containsKey(index) || now.closed().containsKey(index);
            if (!now.entries().containsKey(index)) {
                note(
                        told ? Severity.INFO : Severity.ERROR,
                        told ? CATALOGUE : at(entry),
                        told
                                ? told(index, "已经撤回或者期满", "was withdrawn or closed")
                                : told(index, "不见了，没有撤回说明", "is gone, and nothing stands in its place"));
            }
        });
        gone(before.withdrawn(), "撤回说明不见了", "its tombstone is gone");
        gone(before.closed(), "期满说明不见了", "what stood for it when it was closed is gone");
    }

    private void gone(Map<String, Map<?, ?>> some, String zh, String en) {
        some.forEach((index, record) -> {
            boolean stands = now.withdrawn().containsKey(index)
                    || now.closed().containsKey(index)
                    || now.entries().containsKey(index); // which is told as one that came back
            if (!stands) {
                note(Severity.ERROR, at(record), told(index, zh, en));
            }
        });
    }

    /** A new entry that says it was released before the earlier copy was made, and was not in it. */
    private void fresh(String index, Map<?, ?> entry) {
        Optional<LocalDate> released = day(entry, "released");
        LocalDate then = before.instant().toLocalDate();
        boolean late = released.filter(then::isAfter).isPresent();
        note(
                late ? Severity.ERROR : Severity.INFO,
                at(entry),
                late
                        ? told(
                                index,
                                "写的发布日期是 " + entry.get("released") + "，" + then + " 的版本里没有",
                                "says it was released on " + entry.get("released") + ", and was not there on " + then)
                        : told(index, "新发布", "is new"));
    }

    private void changed(String index, Map<?, ?> then, Map<?, ?> entry) {
        if (!Objects.equals(then.get("released"), entry.get("released"))) {
            note(
                    Severity.ERROR,
                    at(entry),
                    told(
                            index,
                            "发布日期由 " + then.get("released") + " 改为 " + entry.get("released"),
                            "was released on " + then.get("released") + ", and now on " + entry.get("released")));
        }
        if (!Objects.equals(then.get("address"), entry.get("address"))) {
            note(
                    Severity.WARNING,
                    at(entry),
                    told(
                            index,
                            "地址变了，原来是 " + then.get("address"),
                            "has another address: it was " + then.get("address")));
        }
        if (Objects.equals(then.get("digest"), entry.get("digest"))) {
            return;
        }
        boolean dated = day(entry, "changed")
                .filter(day -> !Objects.equals(then.get("changed"), entry.get("changed")))
                .isPresent();
        note(
                dated ? Severity.INFO : Severity.ERROR,
                at(entry),
                dated
                        ? told(index, "内容变更于 " + entry.get("changed"), "was changed on " + entry.get("changed"))
                        : told(index, "内容变了，没有写变更日期", "was changed, and no date of a change says so"));
    }

    private void roster(SiteContents earlier, SiteContents site) throws IOException {
        Roster then = Roster.ofOpenSsh(earlier.text(Addresses.SIGNERS).orElse(""));
        Roster today = Roster.ofOpenSsh(site.text(Addresses.SIGNERS).orElse(""));
        today.signers().stream()
                .filter(one -> !then.covers(one))
                .forEach(one -> note(
                        Severity.WARNING,
                        Addresses.SIGNERS.path(),
                        new Wording(
                                "名单中 " + one.name() + " 的公钥、权限或者期限与先前不同",
                                "the key, roles or term of " + one.name() + " is another than before")));
        if (asked(earlier) > asked(site)) {
            note(
                    Severity.ERROR,
                    Addresses.SOURCE.path(),
                    new Wording("对审查签名的要求比先前低", "less is asked of the signatures of reviews than before"));
        }
    }

    /** 2 where the signatures of reviews must be there with SM2 too, 1 where they must be there, else 0. */
    private static int asked(SiteContents site) throws IOException {
        try (Archives archives = Archives.open(site.files())) {
            return new SourceParts(archives, unsound -> {}) // which the audit of each site tells
                    .data(SiteParts.SITE, SiteReader::read)
                    .map(office -> office.sm2Required() ? 2 : office.signaturesRequired() ? 1 : 0)
                    .orElse(0);
        }
    }

    private static Optional<LocalDate> day(Map<?, ?> record, String key) {
        try {
            return record.get(key) instanceof String text && text.length() >= 10
                    ? Optional.of(LocalDate.parse(text.substring(0, 10)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String at(Map<?, ?> record) {
        return record.get("address") instanceof String address ? address : CATALOGUE;
    }

    private static Wording told(String index, String zh, String en) {
        return new Wording(index + " " + zh, index + " " + en);
    }

    private void note(Severity severity, String path, Wording message) {
        found.add(Finding.of(Rule.EARLIER_COPY, Place.of(path), message, Wording.NONE)
                .as(severity));
    }
}
