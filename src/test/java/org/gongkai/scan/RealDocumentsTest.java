package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.Slow;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.site.Site;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.unpack.Unpacker;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The faults that scanners can see in four public documents of prison bureaus, under the number that each has in the
 * project's notes. The documents are not part of the repository: {@code -Dgongkai.real=FOLDER}, else ../shared/real.
 */
@Slow
final class RealDocumentsTest {

    private static final Path REAL = Path.of(System.getProperty("gongkai.real", "../shared/real"));

    @ParameterizedTest(name = "fault {0}: {2} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3a | hlj-2018 | R-81 | 2019年发布信息总计647条",
                "3b | hlj-2018 | R-81 | 2019年接听受理电话问题178条",
                "3c | hlj-2018 | R-81 | 2019黑龙江省监狱管理局在国家级媒体",
                "4 | hlj-2018 | R-23 | 黑政办发[2018]35号",
                "5 | hlj-2018 | R-120 | and 业务研究",
                "8 | hlj-2018 | R-61 | hljsjyjzxc@163.com",
                "24a | hlj-2018 | R-125 | 2018 年政府信息公开工作年度报告",
                "25a | hlj-2018 | R-127 | 扎实推进决策、执行、管",
                "17a | 吉林2019 | R-23 | 吉厅字【2016】20号",
                "17b | 吉林2019 | R-120 | 要求,为推进",
                "17c | 吉林2019 | R-120 | (国办发〔2019〕14号)",
                "18 | 吉林2019 | R-122 | 及其实施办法",
                "19 | 吉林2019 | R-124 | 附件:《吉林省",
                "22 | jilin-2021 | R-123 | 吉林省监狱管理局",
                "23 | jilin-2021 | R-121 | 计财处",
                "24b | jilin-2021 | R-125 | 2021 年",
                "24c | jilin-2021 | R-23 | 国办发〔2021〕12 号",
                "24d | jilin-2021 | R-120 | 要求，结合我局工作实际,制定",
                "25b | jilin-2021 | R-127 | 政务公开工作",
            })
    void findsTheFault(String number, String document, String rule, String line) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "no folder " + REAL);
        assertThat(scanned()).as("fault %s", number).anySatisfy(finding -> {
            assertThat(finding.place().path()).contains(document);
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(Files.readAllLines(REAL.resolve(finding.place().path())))
                    .element(finding.place().line() - 1)
                    .asString()
                    .contains(line);
        });
    }

    @org.junit.jupiter.api.Test
    void nothingInThemBlocks() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "no folder " + REAL);
        assertThat(scanned())
                .isNotEmpty()
                .noneMatch(finding -> finding.severity().compareTo(Severity.ERROR) <= 0);
    }

    private static List<Finding> scanned() {
        var sources =
                Project.read(REAL, java.util.Set.of("md"), new Crew(1)).value().orElseThrow();
        Site site = sources.site();
        EntryScan scan = new EntryScan(
                site, sources.people(), LocalDate.of(2026, 11, 22), file -> Unpacker.unpack(file.name(), file.file()));
        return sources.entries().stream()
                .map(Manuscript.class::cast)
                .flatMap(one -> scan
                        .examine(
                                one,
                                sources.categories()
                                        .find(one.header()
                                                .text(org.gongkai.content.header.HeaderKey.CATEGORY)
                                                .orElse("")))
                        .stream())
                .toList();
    }
}
