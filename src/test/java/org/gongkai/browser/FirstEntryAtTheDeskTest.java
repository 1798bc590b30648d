package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.Slow;
import org.gongkai.cli.Gongkai;
import org.gongkai.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to the first published entry in the browser (从零到第一条): one command opens the desk over an empty folder, and
 * whoever founds, writes, reviews and publishes needs no other.
 */
@Slow
@ExtendWith(InBrowser.class)
class FirstEntryAtTheDeskTest {

    private static final List<String> NAMES = List.of("王一", "李二", "赵三", "钱四");

    /** What only a person can say in the guide, as it stands in its text ▸ what this office says. */
    private static final Map<String, String> SAID = Map.of(
            "查阅场所", "甲省档案馆查阅处：甲市西湖大道9号，工作日9:00—16:00。",
            "政府公报", "办公楼一楼大厅设有公告栏。",
            "受理申请", "当面提交和邮寄：甲省甲市文二路1号，甲省司法厅办公室。",
            "上一级", "省政府信息公开工作主管部门",
            "行政复议", "甲省人民政府",
            "有管辖权", "甲市中级人民法院");

    /** What an office answers on the first page: field ▸ answer. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("organ", "甲省司法厅"),
            Map.entry("domain", "sft.jia.gov.cn"),
            Map.entry("code", "3300000012"),
            Map.entry("prefix", "113300000"),
            Map.entry("office-name", "甲省司法厅办公室"),
            Map.entry("office-address", "甲省甲市文二路1号"),
            Map.entry("office-postcode", "310000"),
            Map.entry("office-hours", "工作日 8:30—17:30"),
            Map.entry("office-phone", "0571-87654321"),
            Map.entry("office-fax", "0571-87654322"),
            Map.entry("office-email", "xxgk@sft.jia.gov.cn"),
            Map.entry("people-drafted", "王一/宣传处"),
            Map.entry("people-secrecy", "李二/办公室"),
            Map.entry("people-attribute", "赵三/法制处"),
            Map.entry("people-approved", "王一/厅领导"),
            Map.entry("columns-20-05", "无"),
            Map.entry("columns-20-06", "无"),
            Map.entry("columns-20-08", "无"),
            Map.entry("columns-20-10", "无"));

    @TempDir
    private Path temporary;

    @Test
    void oneCommandAndABrowserPublishTheFirstEntry(Tab tab) throws IOException, InterruptedException {
        Path project = Files.createDirectory(temporary.toRealPath().resolve("mysite"));
        try (Command serve = new Command(
                "serve", project.toString(), "--no-browser", "--port", "0", "--as-of", "2026-11-23T10:00:00+08:00")) {
            String desk = serve.address();
            tab.size(1440, 900).open(desk);
            founded(tab);
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
    }

    /** The first page: an answer that cannot be is told beside its field, then the project is there. */
    private static void founded(Tab tab) {
        assertThat(text(tab, "h1")).isEqualTo("建立项目");
        ANSWERS.forEach((id, answer) -> field(tab, id, answer));
        tab.follow(() -> click(tab, "#founding button"));
        assertThat(text(tab, "#people-error")).contains("必须是三个人");
        assertThat(tab.eval("document.activeElement.id").getAsString()).isEqualTo("summary");
        field(tab, "people-approved", "钱四/厅领导");
        tab.follow(() -> click(tab, "#founding button"));
        assertThat(text(tab, "h1")).isEqualTo("待办");
    }

    /** A command that runs until it is interrupted, as by Ctrl+C. */
    private static final class Command implements AutoCloseable {

        private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Thread thread;

        Command(String... arguments) {
            PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
            thread = new Thread(() -> new Gongkai(new Console(print, print, false)).run(arguments));
            thread.start();
        }

        /** Where it says that its desk is. */
        String address() throws InterruptedException {
            for (int i = 0; i < 300 && thread.isAlive(); i++) {
                Matcher address = ADDRESS.matcher(out.toString(StandardCharsets.UTF_8));
                if (address.find() && address.end() < address.regionEnd()) {
                    return address.group();
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new AssertionError(out.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
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

    private static String at(String desk, String path) {
        return desk.replaceFirst("/\\?.*", "") + path;
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
