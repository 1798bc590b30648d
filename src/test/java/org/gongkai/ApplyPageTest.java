package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on applying for information tells the periods by the example of the day on which it was built. */
class ApplyPageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-02-13, 答复, 2026-03-19, false",
        "2026-02-13, 一次性告知补正, 2026-03-02, false",
        "2026-02-14, 延长答复期限, 2026-04-20, false",
        "2026-04-27, 答复, 2026-05-27, false",
        "2026-12-04, 一次性告知补正, 2026-12-15, false",
        "2026-12-04, 答复, 2027-01-01, true",
    })
    void theLastDayIsThatOfTheHolidayNotices(String today, String step, String last, boolean provisional)
            throws IOException {
        Built built =
                Built.of(new TestSite().write(folder.resolve("p")), folder.resolve("out"), today + "T09:00:00+08:00");
        String row = built.text("apply.html")
                .lines()
                .filter(line -> line.contains("<th scope=\"row\">" + step + "</th>"))
                .findFirst()
                .orElse("");
        assertThat(row).contains(">" + last + "</time>" + (provisional ? "（暂定）" : "") + "</td>");
        assertThat(built.text("apply.html").contains("放假通知尚未公布")).isEqualTo(today.equals("2026-12-04"));
    }
}
