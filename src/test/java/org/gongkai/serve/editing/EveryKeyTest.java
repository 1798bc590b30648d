package org.gongkai.serve.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.TestSite;
import org.gongkai.serve.editing.DeskForm.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form knows every key of a header: lists in rows, the order of attachments, JBake's form and keys of other programs. */
class EveryKeyTest {

    private static final Instant NOW = Instant.parse("2021-09-01T04:00:00Z");
    private static final String PATH = "content/tzgg/2021/a.md";
    private static final String HEAD = "---\ntitle: 关于甲的通知\nformed: 2021-07-01\n";
    private static final String TAIL = "# 内部说明\nnote: 备注\n---\n\n正文。\n";
    private static final String PLACES = "同时公开: # 见登记\n  # 公报\n  - {地方: 公报, 地址: 2021年第7期, 日期: 2021-07-08} # 第一处\n"
            + "  - where: 微信\n    address: 'https://mp.weixin.qq.com/s/a' # 短\n    on: 2021-07-09\n\n";
    private static final String WAIVERS = "waive: [{rule: R-61, quote: 甲某, reason: 原文如此, by: 李二, until: 2021-12-31}]\n";

    @TempDir
    private Path folder;

    private DeskForm desk;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        new TestSite().write(folder);
        desk = new DeskForm(folder, NOW);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void write(String text) throws IOException {
        Path file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void attach(String... names) throws IOException {
        Path files = Files.createDirectories(folder.resolve("content/tzgg/2021/a.files"));
        for (String name : names) {
            Files.writeString(files.resolve(name), name + "\n");
        }
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve(PATH));
    }

    private Map<String, List<String>> form() throws IOException, InterruptedException {
        return DeskForm.filled(desk.editor(PATH), "#edit");
    }

    private void save(Map<String, List<String>> form) throws IOException, InterruptedException {
        assertThat(desk.post("/entries/edit", form).to()).contains("saved=1");
    }

    private Document pressed(Map<String, List<String>> form, String button) throws IOException, InterruptedException {
        String before = written();
        Map<String, List<String>> sent = new LinkedHashMap<>(form);
        sent.put("do", List.of(button));
        Answer shown = desk.post("/entries/form", sent);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(written()).isEqualTo(before);
        assertThat(shown.page().select("#edit").attr("data-unsaved")).isEqualTo("1");
        return shown.page();
    }

    private static void put(Map<String, List<String>> form, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], List.of(pairs[i + 1]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void whatIsOpenedAndSavedIsTheSameFile(String end) throws IOException, InterruptedException {
        attach("一.csv", "二.csv");
        for (String text : List.of(
                HEAD + PLACES + WAIVERS + "attachments:\n  - 二.csv # 先\n  - file: 一.csv\n    title: 表一\n" + TAIL,
                HEAD + "type: post\ntags:\n  - 甲\n  - 乙\nstatus: \n" + TAIL,
                "title=甲\n同时公开=[{where: 公报, address: 第7期, on: 2021-07-08}]\ntype = post\nreview.drafted.by=王一\n~~~~~~\n\n正文。")) {
            write(text.replace("\n", end));
            save(form());
            assertThat(written()).isEqualTo(text.replace("\n", end));
        }
    }

    @Test
    void aRowThatIsChangedIsTheOneItemThatDiffers() throws IOException, InterruptedException {
        write(HEAD + PLACES + WAIVERS + TAIL);
        Map<String, List<String>> form = form();
        assertThat(form).containsEntry("h.also-at.2.address", List.of("https://mp.weixin.qq.com/s/a"));
        put(form, "h.also-at.1.on", "2021年7月10日");
        save(form);
        assertThat(written())
                .isEqualTo(HEAD
                        + PLACES.replace(
                                "  # 公报\n  - {地方: 公报, 地址: 2021年第7期, 日期: 2021-07-08} # 第一处\n",
                                "  - {地方: 公报, 地址: 2021年第7期, 日期: 2021-07-10}\n")
                        + WAIVERS
                        + TAIL);
    }

    @Test
    void theEmptyRowIsANewItemAndAnEmptiedOneIsGone() throws IOException, InterruptedException {
        write(HEAD + PLACES + TAIL);
        Map<String, List<String>> form = form();
        put(
                form,
                "h.also-at.3.where",
                "微博",
                "h.also-at.3.address",
                "https://weibo.com/b",
                "h.also-at.3.on",
                "2021-07-11");
        save(form);
        assertThat(written())
                .isEqualTo(HEAD
                        + PLACES.replace(
                                "on: 2021-07-09\n\n",
                                "on: 2021-07-09\n  - {地方: 微博, 地址: 'https://weibo.com/b', 日期: 2021-07-11}\n\n")
                        + TAIL);
        Map<String, List<String>> less = form();
        for (int row : new int[] {1, 3}) {
            put(less, "h.also-at." + row + ".where", "", "h.also-at." + row + ".address", " ");
            put(less, "h.also-at." + row + ".on", "");
        }
        save(less);
        assertThat(written()).isEqualTo(HEAD + "同时公开: # 见登记\n" + PLACES.substring(PLACES.indexOf("  - where")) + TAIL);
        Map<String, List<String>> none = form();
        none.keySet().removeIf(name -> name.startsWith("h.also-at."));
        save(none);
        assertThat(written()).isEqualTo(HEAD + TAIL);
    }

    @Test
    void waiversAreWrittenAsTheFormatHasThem() throws IOException, InterruptedException {
        write(HEAD + TAIL);
        Map<String, List<String>> form = form();
        put(form, "h.waive.1.rule", "R-61", "h.waive.1.quote", "甲: 某", "h.waive.1.reason", "原文如此");
        put(form, "h.waive.1.by", "李二", "h.waive.1.until", "2021/12/31");
        save(form);
        assertThat(written())
                .isEqualTo(HEAD + "waive:\n  - {rule: 'R-61', quote: '甲: 某', reason: 原文如此, by: 李二, until: 2021-12-31}\n"
                        + TAIL);
        assertThat(desk.editor(PATH).select("#h-waive-error").text()).contains("豁免没有对应的检查结果");
    }

    @Test
    void whatIsWrongWithARowStandsBesideTheRows() throws IOException, InterruptedException {
        write(HEAD + TAIL);
        Map<String, List<String>> form = form();
        put(form, "h.also-at.1.where", "公报", "h.also-at.1.on", "2021-13-01", "h.also-at.1.address", "第7期");
        save(form);
        Document page = desk.editor(PATH);
        assertThat(page.select("#h-also-at-error").text()).contains("2021-13-01");
        assertThat(page.select("#h-also-at-1-on").val()).isEqualTo("2021-13-01");
        assertThat(page.select("details:has(#h-also-at)").hasAttr("open")).isTrue();
        assertThat(page.select("#summary a[href=#h-also-at]")).hasSize(1);
    }

    @Test
    void rowsComeAndGoWithoutScriptsAndNothingIsSaved() throws IOException, InterruptedException {
        write(HEAD + PLACES + TAIL);
        Map<String, List<String>> form = form();
        put(form, "h.title", "没有保存的标题", "h.also-at.3.where", "微博");
        Document more = pressed(form, "add also-at");
        assertThat(more.select("#h-also-at .row")).hasSize(4);
        assertThat(more.select("#h-also-at-3-where").val()).isEqualTo("微博");
        assertThat(more.select("#h-title").val()).isEqualTo("没有保存的标题");
        assertThat(more.select("details:has(#h-also-at)").hasAttr("open")).isTrue();
        Document less = pressed(DeskForm.filled(more, "#edit"), "drop also-at 1");
        assertThat(less.select("#h-also-at .row:not(:last-of-type) input[name$=where]")
                        .eachAttr("value"))
                .containsExactly("微信", "微博");
        save(DeskForm.filled(less, "#edit"));
        assertThat(written())
                .contains("title: 没有保存的标题", "  - where: 微信\n", "  - {地方: 微博}\n")
                .doesNotContain("公报");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "also-at: 公报\n",
                "also-at:\n  - 公报\n",
                "also-at:\n  - {where: 公报, place: 甲}\n",
                "also-at:\n  - {where: 公报, 地方: 微信}\n",
                "also-at:\n  - where: |\n      甲\n      乙\n",
                "also-at:\n  - {}\n"
            })
    void whatRowsCannotShowIsLeftToTheWholeFile(String key) throws IOException, InterruptedException {
        write(HEAD + key + TAIL);
        Document page = desk.editor(PATH);
        assertThat(page.select("p#h-also-at").text()).contains("整个文件");
        assertThat(page.select("[name^=h.also-at]")).isEmpty();
        Map<String, List<String>> form = form();
        put(form, "h.title", "乙");
        save(form);
        assertThat(written()).isEqualTo((HEAD + key + TAIL).replace("关于甲的通知", "乙"));
    }

    @Test
    void attachmentsAreMovedWithoutScriptsAndTheirOrderIsWrittenDown() throws IOException, InterruptedException {
        attach("一.csv", "三.csv", "二.csv");
        write(HEAD + TAIL);
        assertThat(form()).containsEntry("file", List.of("一.csv", "三.csv", "二.csv"));
        Document page = pressed(form(), "up 二.csv");
        Map<String, List<String>> moved = DeskForm.filled(page, "#edit");
        assertThat(moved).containsEntry("file", List.of("一.csv", "二.csv", "三.csv"));
        save(moved);
        assertThat(written()).isEqualTo(HEAD + "attachments: [一.csv, 二.csv, 三.csv]\n" + TAIL);
        save(form());
        assertThat(written()).isEqualTo(HEAD + "attachments: [一.csv, 二.csv, 三.csv]\n" + TAIL);
        assertThat(pressed(form(), "up 一.csv").select("[name=file]").eachAttr("value"))
                .containsExactly("一.csv", "二.csv", "三.csv");
    }

    @Test
    void anAttachmentThatIsMovedTakesItsLinesWithIt() throws IOException, InterruptedException {
        attach("一.csv", "二.csv", "三.csv");
        String one = "  # 先看\n  - file: 一.csv # 表\n    title: '表一: 名册'\n";
        String two = "  - 二.csv\n";
        String three = "  - {文件: 三.csv, 标题: 表三}\n";
        write(HEAD + "附件:\n" + one + two + three + TAIL);
        save(DeskForm.filled(pressed(form(), "down 一.csv"), "#edit"));
        assertThat(written()).isEqualTo(HEAD + "附件:\n" + two + one + three + TAIL);
    }

    @Test
    void keysOfOtherProgramsAreShownWithWhatTakesTheirPlaceAndCanGo() throws IOException, InterruptedException {
        write(HEAD + "type: post\nstatus: published # 旧\ntags: [甲, 乙]\nmine:\n  a: 1\n" + TAIL);
        Document page = desk.editor(PATH);
        assertThat(page.select("[name=o.type]").val()).isEqualTo("post");
        assertThat(page.select("#h-other-4-hint").text()).contains("写 genre（体裁）");
        assertThat(page.select("#h-other-4-error").text()).contains("没有“type”这个字段");
        assertThat(page.select("#h-formed-error")).isEmpty();
        assertThat(page.select("#summary a[href=#h-other-5]").text()).contains("status");
        assertThat(page.select("p#h-other-7").text()).contains("整个文件");
        assertThat(page.select("details:has([name=o.tags]) > summary").text()).isEqualTo("其他");
        Map<String, List<String>> form = form();
        put(form, "o.type", "", "o.status", "draft", "o.tags", "甲\r\n丙");
        save(form);
        assertThat(written()).isEqualTo(HEAD + "status: draft # 旧\ntags: [甲, 丙]\nmine:\n  a: 1\n" + TAIL);
    }

    @Test
    void aHeaderOfJBakesFormIsEditedInTheFormLineByLine() throws IOException, InterruptedException {
        String text = "\uFEFFtitle = 关于甲的通知 \r\n索引号=736916951/2021-000009\r\nformed=2021-07-01\r\nkeywords=[甲, 乙]\r\n"
                + "type=post\r\nreview.drafted.by=王一\r\nreview.drafted.on=2021-07-02\r\n~~~~~~\r\n\r\n正文。\r\n";
        write(text);
        Map<String, List<String>> form = form();
        put(form, "h.title", "关于乙: 的通知", "h.keywords", "甲\r\n丙, 丁", "o.type", "", "h.released", "2021-07-06");
        put(form, "h.also-at.1.where", "公报", "h.also-at.1.address", "第7期", "h.also-at.1.on", "2021-07-08");
        save(form);
        assertThat(written())
                .isEqualTo(text.replace("关于甲的通知 ", "关于乙: 的通知")
                        .replace("formed=2021-07-01\r\n", "formed=2021-07-01\r\nreleased=2021-07-06\r\n")
                        .replace(
                                "keywords=[甲, 乙]\r\n",
                                "keywords=[甲, '丙, 丁']\r\n" + "also-at=[{where: 公报, address: 第7期, on: 2021-07-08}]\r\n")
                        .replace("type=post\r\n", ""));
        assertThat(form()).containsEntry("h.also-at.1.address", List.of("第7期"));
    }

    @Test
    void whatJBakesFormCannotSayIsNotSaved() throws IOException, InterruptedException {
        String text = "title=甲\nformed=2021-07-01\n~~~~~~\n\n正文。\n";
        write(text);
        Map<String, List<String>> form = form();
        put(form, "h.title", "[甲] 的通知");
        Answer refused = desk.post("/entries/edit", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#h-title").val()).isEqualTo("[甲] 的通知");
        assertThat(written()).isEqualTo(text);
    }

    @Test
    void theMarkOfTheSampleIsAskedForOnlyWhereItStands() throws IOException, InterruptedException {
        write(HEAD + TAIL);
        assertThat(desk.editor(PATH).select("#h-sample")).isEmpty();
        write(HEAD + "样本: 是\n" + TAIL);
        Map<String, List<String>> form = form();
        assertThat(form).containsEntry("h.sample", List.of("是"));
        put(form, "h.sample", "");
        save(form);
        assertThat(written()).isEqualTo(HEAD + TAIL);
    }
}
