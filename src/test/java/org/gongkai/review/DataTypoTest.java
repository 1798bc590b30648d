package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.Project;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistyped word of the files that say who may approve what lets nothing out: neither a looser rule nor a longer term. */
class DataTypoTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "site.yaml | signatures: | required",
                "site.yaml | | signatures",
                "people.yaml | roles: [ | secrecy",
                "people.yaml | from: 2018-01-01, | until",
                "categories.yaml | 六步审查, keywords: 审查, | review",
                "categories.yaml | department, secrecy, attribute, approved, | approved-by-leader"
            })
    void nothingGetsOut(String file, String before, String word) throws IOException {
        TestSite site = new TestSite().file("content/site.yaml", TestSite.SITE + "signatures: required\n");
        Path project = site.entry("gfxwj/a.md", EntryDraft.of(1)).write(folder);
        Path data = project.resolve("content").resolve(file);
        String sound = Files.readString(data);
        String head = before == null ? "" : before;
        Pattern found = Pattern.compile("(" + Pattern.quote(head) + " ?)" + Pattern.quote(word));
        assertThat(sound).containsPattern(found);
        int number = 0;
        for (String typo : Typos.of(word)) {
            if (++number % 5 != 0) {
                continue; // every file is read whole each time: a fifth of them will do
            }
            String spoilt = found.matcher(sound).replaceFirst(one -> one.group(1) + typo);
            Files.writeString(data, spoilt);
            Findings findings =
                    Findings.of(Project.read(project, Set.of("md"), new Crew(1)).findings());
            boolean same = typo.replaceAll("^ +| +$", "").equals(word);
            assertThat(findings.any(Severity.BLOCK) || same)
                    .as("‹" + typo + "›")
                    .isTrue();
        }
    }
}
