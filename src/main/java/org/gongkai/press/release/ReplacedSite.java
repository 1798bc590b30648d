package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.page.Addresses;

/**
 * The site that a build replaces (被替换的站点). Nothing is read of it but as of when it was published: a clock that is
 * behind would take down again what was published since.
 */
public final class ReplacedSite {

    private ReplacedSite() {}

    /**
     * What is wrong with replacing the site at {@code site} by one as of {@code asOf}; nothing where no site is there. One
     * that does not tell its instant any more may be replaced, or it would stand for ever.
     *
     * @param project findings name what is below it by relative paths
     */
    public static Optional<Finding> check(Path site, Path project, Instant asOf) {
        if (!Files.exists(site.resolve(Addresses.MANIFEST.path()))) {
            return Optional.empty();
        }
        Path file = site.resolve(Addresses.CATALOGUE_PARTS.path());
        if (!Files.exists(file)) {
            file = site.resolve(Addresses.CATALOGUE_JSON.path());
        }
        Path real = file.toAbsolutePath().normalize();
        Place place = Place.of((real.startsWith(project) ? project.relativize(real) : real)
                .toString()
                .replace('\\', '/'));
        Optional<OffsetDateTime> then = instant(file);
        if (then.isEmpty()) {
            return Optional.of(Finding.of(
                            Rule.EARLIER_SITE,
                            place,
                            new Wording(
                                    "看不出要替换的站点是以哪一时刻为准的，没有比较",
                                    "the site to be replaced does not tell its instant: nothing was compared"),
                            Wording.NONE)
                    .as(Severity.WARNING));
        }
        if (!asOf.isBefore(then.get().toInstant())) {
            return Optional.empty();
        }
        OffsetDateTime now =
                asOf.truncatedTo(ChronoUnit.SECONDS).atZone(BeijingTime.ZONE).toOffsetDateTime();
        return Optional.of(Finding.of(
                Rule.EARLIER_SITE,
                place,
                new Wording(
                        "要替换的站点以 " + then.get() + " 为准，这次却是 " + now + "：其间公布的会从网上消失",
                        "the site to be replaced is as of " + then.get() + ", this build as of " + now
                                + ": what was published between would vanish"),
                new Wording(
                        "核对本机时钟和 --as-of；确实要退回的，加上 --earlier",
                        "see to the machine's clock and --as-of; if going back is meant, add --earlier")));
    }

    private static Optional<OffsetDateTime> instant(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Json.parse(Files.readString(file)) instanceof Map<?, ?> root
                            && root.get("as-of") instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text))
                    : Optional.empty();
        } catch (IOException | JsonException | DateTimeException e) {
            return Optional.empty(); // the finding says so; a torn file must not keep a torn site in its place
        }
    }
}
