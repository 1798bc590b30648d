package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of the reviews has somebody who may do it today, and three of them three people. */
class StepHoldersTest {

    @TempDir
    private Path temporary;

    /** @param people {@code NAME, ROLES}, perhaps with days: {@code 王一: drafted secrecy, until: 2021-11-30} */
    private List<String> told(String... people) throws IOException {
        StringBuilder rows = new StringBuilder();
        rows.append("- {name: 卫五, office: 局领导, roles: [department, approved-by-leader], from: 2018-01-01}\n");
        for (String person : people) {
            String[] parts = person.split("[:,] ", 3);
            String from = person.contains("from: ") ? "" : ", from: 2018-01-01";
            String office = person.contains("office: ") ? "" : ", office: 办公室";
            rows.append("- {name: " + parts[0] + ", roles: [" + parts[1].replace(" ", ", ") + "]" + office + from
                    + (parts.length > 2 ? ", " + parts[2] : "") + "}\n");
        }
        TestSite site = new TestSite();
        site.file("content/people.yaml", rows.toString());
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", "2021-12-01", "--format", "csv", "--lang", "en");
        return run.out().lines().filter(line -> line.startsWith("G-167")).toList();
    }

    @Test
    void isSilentWhereThreePeopleHoldTheSteps() throws IOException {
        assertThat(told("王一: drafted attribute", "李二: secrecy", "钱四: approved drafted"))
                .isEmpty();
    }

    @Test
    void tellsAStepThatNobodyHoldsToday() throws IOException {
        assertThat(told("王一: drafted", "李二: secrecy", "赵三: attribute, until: 2021-11-30", "钱四: approved"))
                .singleElement()
                .asString()
                .startsWith("G-167,error,content/people.yaml,")
                .contains("nobody holds the step attribute");
    }

    @Test
    void tellsAStepThatSomebodyWillHoldTomorrow() throws IOException {
        assertThat(told("王一: drafted attribute", "李二: secrecy", "钱四: approved, from: 2021-12-02"))
                .singleElement()
                .asString()
                .contains("nobody holds the step approved");
    }

    @Test
    void tellsWhereTwoPeopleWouldHaveToBeThree() throws IOException {
        assertThat(told("王一: drafted secrecy attribute", "钱四: approved secrecy"))
                .singleElement()
                .asString()
                .contains("must be three people");
    }

    @Test
    void remindsOfAnOfficeThatIsNotWrittenYet() throws IOException {
        assertThat(told("王一: drafted attribute, office: 【待写：处室】", "李二: secrecy", "钱四: approved"))
                .singleElement()
                .asString()
                .startsWith("G-167,warning,")
                .contains("王一");
    }
}
