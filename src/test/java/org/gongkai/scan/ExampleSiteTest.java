package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.unpack.Unpacker;
import org.junit.jupiter.api.Test;

final class ExampleSiteTest {

    @Test
    void theExampleSiteHasNothingToFind() {
        Sources sources =
                Project.read(Path.of(""), Set.of("md"), new Crew(2)).value().orElseThrow();
        EntryScan scan = new EntryScan(
                sources.site(),
                sources.people(),
                LocalDate.of(2026, 11, 22),
                file -> Unpacker.unpack(file.name(), file.file()));
        List<Finding> found = Stream.concat(
                        sources.entries().stream(),
                        Stream.concat(sources.guide().stream(), sources.annual().values().stream()))
                .map(Manuscript.class::cast)
                .filter(one -> one.header()
                        .text(HeaderKey.DISCLOSURE)
                        .map("主动公开"::equals)
                        .orElse(true))
                .flatMap(one -> scan
                        .examine(
                                one,
                                sources.categories()
                                        .find(one.header()
                                                .text(HeaderKey.CATEGORY)
                                                .orElse(one.folderCategory())))
                        .stream())
                .toList();
        assertThat(found).isEmpty();
    }
}
