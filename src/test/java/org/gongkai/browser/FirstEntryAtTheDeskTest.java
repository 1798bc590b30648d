package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to the first published entry in the browser (从零到第一条): two commands make the site and open the desk, and whoever
 * writes, reviews and publishes needs no other.
 */
@Slow
@ExtendWith(InBrowser.class)
class FirstEntryAtTheDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<String> NAMES = List.of("王一", "李二", "赵三", "钱四");

    /** What only a person can say in the guide, as it stands in its text ▸ what this office says. */
    private static final Map<String, String> SAID = Map.of(
            "查阅场所", "甲省档案馆查阅处：甲市西湖大道9号，工作日9:00—16:00。",
            "政府公报", "办公楼一楼大厅设有公告栏。",
            "受理申请", "当面提交和邮寄：甲省甲市文二路1号，甲省司法厅办公室。",
            "上一级", "省政府信息公开工作主管部门",
            "行政复议", "甲省人民政府",
            "有管辖权", "甲市中级人民法院");

    @TempDir
    private Path temporary;

    private final List<String> commands = new ArrayList<>();

    private Path founded() throws IOException {
        Path project = temporary.toRealPath().resolve("mysite");
        commands.add("init");
        Run init = Run.of(
                project,
                "init",
                "PROJECT",
                "--organ",
                "甲省司法厅",
                "--domain",
                "sft.jia.gov.cn",
                "--code",
                "3300000012",
                "--prefix",
                "113300000",
                "--office",
                "名称=甲省司法厅办公室，地址=甲省甲市文二路1号，邮编=310000，办公时间=工作日 8:30—17:30，电话=0571-87654321，"
                        + "传真=0571-87654322，电子邮箱=xxgk@sft.jia.gov.cn",
                "--people",
                "拟稿=王一/宣传处，保密审查=李二/办公室，属性审查=赵三/法制处，批准=钱四/厅领导",
                "--columns",
                "20-05=无，20-06=无，20-08=无，20-10=无",
                "--as-of",
                "2026-11-23");
        assertThat(init.code()).as(init.text()).isZero();
        return project;
    }

    private Worktop served(Path project) throws IOException {
        commands.add("serve");
        return Worktop.open(project, 0, () -> NOW);
    }

    @Test
    void twoCommandsAndABrowserPublishTheFirstEntry(Tab tab) throws IOException, InterruptedException {
        Path project = founded();
        try (Worktop desk = served(project)) {
            tab.size(1440, 900).open(desk.address());
            tab.open(at(desk, "/entries/edit?path=content/guide.md"));
            for (Map.Entry<String, String> one : SAID.entrySet()) {
                words(tab, "words.replace(/【待写：[^】]*" + one.getKey() + "[^】]*】/, '" + one.getValue() + "')");
            }
            field(tab, "h-released", "2026-11-23");
            save(tab);
            assertThat(Files.readString(project.resolve("content/guide.md"))).doesNotContain("【待写");

            tab.open(at(desk, "/"));
            for (int i = 0; i < 2; i++) { // the site's own data, then the guide, as the first page says
                assertThat(stages(tab)).startsWith(i == 0 ? "现在办理" : "已完成").contains("现在办理", "然后");
                tab.follow(() -> click(tab, "#stages ~ ol a"));
                if (tab.eval("!!document.querySelector('form[action=\"/review/begin\"]')")
                        .getAsBoolean()) {
                    tab.follow(() -> click(tab, "form[action=\"/review/begin\"] button"));
                }
                reviewed(tab);
                tab.open(at(desk, "/"));
            }

            tab.open(at(desk, "/entries/new?column=tzgg"));
            field(tab, "title", "关于启用政府信息公开专栏的公告");
            tab.follow(() -> click(tab, "main form button"));
            field(tab, "h-formed", "2026-11-20");
            field(tab, "h-released", "2026-11-23");
            field(tab, "h-genre", "公告");
            field(tab, "h-summary", "甲省司法厅政府信息公开专栏自即日起启用，说明查阅和申请的办法。");
            words(tab, "'甲省司法厅政府信息公开专栏自即日起启用，欢迎查阅。'");
            shown(tab, "欢迎查阅。");
            save(tab);
            assertThat(text(tab, "#summary")).doesNotContain("阻断");
            tab.open(at(desk, "/review/text?path=content/tzgg/2026/000001.md"));
            reviewed(tab);

            tab.open(at(desk, "/build/"));
            assertThat(text(tab, "main")).contains("新公开（1）");
            click(tab, "form[action=\"/build/\"] button");
            until(tab, "document.getElementById('result')");
            assertThat(text(tab, "#result")).isEqualTo("已经发布");
            assertThat(text(tab, ".result")).contains("公开 1 + 撤回 0 + 不发布 0 + 有误 0", "，问题 0；重建核对文件");
            tab.open(at(desk, "/"));
            assertThat(stages(tab)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
        assertThat(Files.readString(project.resolve("target/site/tzgg/2026/000001.html")))
                .contains("欢迎查阅");
        assertThat(commands).hasSizeLessThanOrEqualTo(3);
    }

    /** The four steps by four names, each in its form. */
    private static void reviewed(Tab tab) {
        for (String name : NAMES) {
            tab.eval("""
                    (() => {
                      const form = [...document.querySelectorAll('form[action="/review/step"]')]
                        .find(one => [...one.elements.by.options].some(option => option.text === 'NAME'));
                      form.closest('details').open = true;
                      form.elements.by.value = 'NAME';
                      const usual = ['可以公开', '主动公开'];
                      form.querySelectorAll('input[type=radio]').forEach(one => one.checked = usual.includes(one.value));
                      form.elements.basis.value = form.elements.role.value === 'secrecy' ? '不涉密' : '';
                    })()""".replace("NAME", name));
            tab.follow(() -> tab.eval("[...document.querySelectorAll('form[action=\"/review/step\"]')]"
                    + ".find(one => one.elements.by.value === '" + name + "').querySelector('button').click()"));
            assertThat(text(tab, ".done"))
                    .as(name + ": " + text(tab, ".summary"))
                    .contains("已经登记");
        }
        assertThat(text(tab, "main")).contains("各步已经做完");
    }

    /** How far a new site is, as the first page says; nothing once it has a first release. */
    private static List<String> stages(Tab tab) {
        return tab.list("[...document.querySelectorAll('#stages ~ ol .state')].map(one => one.innerText)");
    }

    private static String at(Worktop desk, String path) {
        return desk.address().replaceFirst("/\\?.*", "") + path;
    }

    private static void field(Tab tab, String id, String value) {
        tab.eval("""
                (() => {
                  const field = document.getElementById('ID');
                  field.value = 'VALUE';
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                  field.dispatchEvent(new Event('change', {bubbles: true}));
                })()""".replace("ID", id).replace("VALUE", value));
        assertThat(tab.eval("document.getElementById('" + id + "').value").getAsString())
                .isEqualTo(value);
    }

    /** Types other words into the editor, made of those that are there. */
    private static void words(Tab tab, String made) {
        tab.eval(
                "(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; const words = editor.getValue();"
                        + " editor.setValue(" + made + "); })()");
    }

    /** Waits for the page beside the words, which lies where nothing of the desk can be reached from. */
    private static void shown(Tab tab, String words) throws InterruptedException {
        String seen = "";
        for (int i = 0; i < 100; i++) {
            seen = tab.framed("/typed/");
            if (seen.contains("预览，不是发布的页面") && seen.contains(words)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("beside the words stands: " + seen);
    }

    private static void save(Tab tab) {
        tab.follow(() -> click(tab, "#save"));
    }

    private static void click(Tab tab, String selector) {
        tab.eval("document.querySelector('" + selector + "').click()");
    }

    private static String text(Tab tab, String selector) {
        return tab.eval("(document.querySelector('" + selector + "') || document.createElement('p')).textContent")
                .getAsString()
                .strip();
    }

    private static void until(Tab tab, String condition) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                if (tab.eval("!!(" + condition + ")").getAsBoolean()) {
                    return;
                }
            } catch (IllegalStateException e) { // between two pages there is nothing to ask
                assertThat(i).isLessThan(599);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("never: " + condition);
    }
}
