package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of the annual report that the site itself knows are counted again on the example site. */
class RecountTest {

    private static final String HEAD = "编号,收到日期,申请人类别,办结日期,办理结果\n";

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void copyTheExample() throws IOException {
        project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("content"), project.resolve("content"));
    }

    private String check() throws IOException {
        return Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = project.resolve("content").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void theExampleAgreesWithItsCatalogue() throws IOException {
        assertThat(check()).doesNotContain("R-88");
    }

    @Test
    void aNumberOfDocumentsThatTheCatalogueDoesNotHaveIsTold() throws IOException {
        edit("annual/2025.yaml", "现行有效件数: 9", "现行有效件数: 10");
        assertThat(check()).contains("R-88: T2-4：行政规范性文件·现行有效件数填 10，按目录是 9").doesNotContain("本年制发件数填");
    }

    @Test
    void applicationsAreCountedFromTheRegister() throws IOException {
        Files.writeString(
                project.resolve("content/applications/2025.csv"),
                HEAD + "2025-001,2025-03-03,科研机构,2025-03-10,予以公开\n2025-002,2025-12-22,科研机构,,\n");
        Files.writeString(
                project.resolve("content/applications/2024.csv"), HEAD + "2024-001,2024-12-20,自然人,2025-01-06,部分公开\n");
        String out = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv")
                .out();
        assertThat(out)
                .contains("表三：本年新收政府信息公开申请数量·科研机构填 0，按登记簿是 2")
                .contains("登记簿里是：2025-001、2025-002")
                .contains("表三：予以公开·科研机构填 0，按登记簿是 1")
                .contains("表三：部分公开·自然人填 2，按登记簿是 1")
                .contains("表三：结转下年度继续办理·科研机构填 0，按登记簿是 1")
                .contains("表三：本年新收政府信息公开申请数量·自然人填 13，按登记簿是 0")
                .doesNotContain("上年结转政府信息公开申请数量·自然人填");
    }

    @Test
    void disputesAreCountedFromTheirRegister() throws IOException {
        edit("annual/2025.yaml", "行政复议: [2, 0, 0, 0, 2]", "行政复议: [1, 0, 0, 0, 1]");
        edit("annual/2024.yaml", "行政复议: [1, 0, 0, 1, 2]", "行政复议: [1, 0, 1, 0, 2]");
        assertThat(check())
                .contains("表四：行政复议·结果维持填 1，按复议诉讼登记簿是 2")
                .contains("复议诉讼登记簿里是：示政复〔2024〕118号、示政复〔2025〕47号")
                .contains("content/annual/2024.yaml:45:16: 警告 R-88: 表四：行政复议·其他结果填 1，按复议诉讼登记簿是 0")
                .contains("复议诉讼登记簿里没有；缺少的补上")
                .contains("表四：行政复议·尚未审结填 0，按复议诉讼登记簿是 1")
                .doesNotContain("表四：行政复议·结果纠正填");
    }

    @Test
    void disputesOfTheTrialFormAreCountedToo() throws IOException {
        Files.copy(
                Path.of("src/test/resources/annual/2020.yaml"),
                project.resolve("content/annual/2020.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(project.resolve("content/applications/disputes-2020.csv"), "案号,类别,收到日期,审结日期,结果\n");
        assertThat(check()).contains("表四：行政复议·结果纠正填 1，按复议诉讼登记簿是 0");
    }

    @Test
    void theTrialFormHasOneRowForAllThatIsHandledOtherwise() throws IOException {
        Files.copy(
                Path.of("src/test/resources/annual/2020.yaml"),
                project.resolve("content/annual/2020.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                project.resolve("content/applications/2019.csv"), HEAD + "2019-001,2019-03-03,科研机构,2019-03-10,予以公开\n");
        Files.writeString(
                project.resolve("content/applications/2020.csv"),
                HEAD + "2020-001,2020-03-03,科研机构,2020-03-10,逾期不补正\n2020-002,2020-03-03,科研机构,2020-03-10,逾期未缴费\n"
                        + "2020-003,2020-03-03,科研机构,2020-03-10,其他\n2020-004,2020-12-30,自然人,2021-01-04,部分公开\n");
        assertThat(check())
                .contains("表三：其他处理·科研机构填 0，按登记簿是 3")
                .contains("登记簿里是：2020-001、2020-002、2020-003")
                .contains("表三：本年新收政府信息公开申请数量·自然人填 6，按登记簿是 1")
                .doesNotContain("表三：结转下年度继续办理·自然人填", "表三：上年结转政府信息公开申请数量·科研机构填");
    }

    @Test
    void aColumnThatSaysThereIsNoneIsHeldAgainstTheReportThatIsDueNow() throws IOException {
        edit("annual/2025.yaml", "行政许可: 0", "行政许可: 3");
        edit("annual/2024.yaml", "行政许可: 0", "行政许可: 4");
        edit("annual/2025.yaml", "行政事业性收费: 0", "行政事业性收费: 3.5");
        assertThat(check())
                .contains("R-88: 表二：行政许可·本年处理决定数量填 3，按栏目“无此类事项”的说明是 0")
                .contains("确有这类事项的，发布信息，删去 categories.yaml 中的 none")
                .contains("警告 R-75: T2-6：行政事业性收费填 3.5 万元，目录中没有公布收费项目、依据和标准")
                .doesNotContain("行政许可·本年处理决定数量填 4");
    }

    @Test
    void withoutTheYearBeforeOnlyWhatWasReceivedIsCounted() throws IOException {
        Files.writeString(
                project.resolve("content/applications/2025.csv"), HEAD + "2025-001,2025-03-03,科研机构,2025-03-10,予以公开\n");
        assertThat(check()).contains("本年新收政府信息公开申请数量·科研机构填 0，按登记簿是 1").doesNotContain("表三：予以公开");
    }
}
