package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.office.KeyRing;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An entry written at the desk by somebody who has a keyboard and no terminal. */
@Slow
@ExtendWith(InBrowser.class)
class DeskEditingTest {

    private static final Instant NOW = Instant.parse("2021-09-01T04:00:00Z");
    private static final String ENTRY = "content/tzgg/2021/000001.md";

    /** A picture of one point, as PNG. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    private Path folder;

    @Test
    void anEntryIsBegunTypedMendedAndSavedByKeyboardAlone(Tab tab) throws IOException {
        new TestSite().write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW, KeyRing.here(null))) {
            tab.size(1440, 900).open(desk.address());
            tab.open(at(desk, "/entries/new?column=tzgg"));
            reach(tab, "#title");
            type(tab, "关于春节会见安排的通知");
            reach(tab, "main form button");
            tab.follow(() -> tab.press("Enter"));

            reach(tab, "#h-formed");
            type(tab, "2021-7-32");
            tab.follow(() -> control(tab, "s"));
            assertThat(focus(tab)).isEqualTo("summary");
            assertThat(text(tab, "#h-formed-error")).contains("没有“2021-7-32”这个日期");
            reach(tab, "#summary a");
            tab.press("Enter");
            assertThat(focus(tab)).isEqualTo("h-formed");
            control(tab, "a");
            type(tab, "2021-08-30");

            reach(tab, ".CodeMirror *");
            control(tab, "a");
            type(tab, "会见安排如下。");
            tab.press("Tab");
            assertThat(tab.eval("!document.activeElement.closest('.CodeMirror')")
                            .getAsBoolean())
                    .as("Tab leaves the editor")
                    .isTrue();
            until(tab, "performance.getEntriesByName(location.origin + '/entries/preview').length > 1");
            tab.follow(() -> control(tab, "s"));

            assertThat(Files.readString(folder.resolve(ENTRY)))
                    .contains("\nformed: 2021-08-30\n# released: 2021-09-01\n")
                    .endsWith("---\n\n会见安排如下。\n");
            assertThat(text(tab, "#summary")).doesNotContain("日期 2021").contains("没有填写内容概述");
            assertThat(complaints(tab)).isEmpty();
        }
    }

    @Test
    void aDroppedFileIsInspectedAtOnceAndUnsavedWordsAreKept(Tab tab) throws IOException {
        new TestSite()
                .file(ENTRY, "---\ntitle: 关于春节会见安排的通知\nindex: 736916951/2021-000001\n---\n\n正文。\n")
                .write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW, KeyRing.here(null))) {
            tab.size(390, 844).open(desk.address());
            tab.open(at(desk, "/entries/edit?path=" + ENTRY));
            reach(tab, "#h-title");
            control(tab, "a");
            type(tab, "没有保存的标题");
            tab.eval("""
                    (() => {
                      const files = new DataTransfer();
                      files.items.add(new File(['%PDF-1.4 broken'], '名册.pdf'));
                      files.items.add(new File(['x'], '程序.exe'));
                      document.getElementById('drop').dispatchEvent(
                        new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                    })()""");
            until(tab, "!!document.querySelector('#attached .taken')");
            assertThat(text(tab, "#attached .rows .error")).contains("阻断");
            assertThat(text(tab, "#attached .refused")).contains("程序.exe").contains("不能作为附件");
            assertThat(folder.resolve("content/tzgg/2021/000001.files/名册.pdf")).hasContent("%PDF-1.4 broken");
            assertThat(tab.eval("document.getElementById('h-title').value").getAsString())
                    .isEqualTo("没有保存的标题");

            tab.eval("""
                    (() => {
                      const files = new DataTransfer();
                      const bytes = atob('%s');
                      files.items.add(new File([Uint8Array.from(bytes, one => one.charCodeAt(0))], 'image.png', {type: 'image/png'}));
                      document.querySelector('.CodeMirror').dispatchEvent(
                        new ClipboardEvent('paste', {clipboardData: files, bubbles: true, cancelable: true}));
                    })()""".formatted(DOT));
            until(tab, "document.getElementById('words').value.includes('![图片说明](000001.files/image.png)')");
            assertThat(folder.resolve("content/tzgg/2021/000001.files/image.png"))
                    .exists();

            until(tab, "!!sessionStorage.length");
            tab.accepting(() -> tab.open(at(desk, "/entries/")));
            tab.open(at(desk, "/entries/edit?path=" + ENTRY));
            assertThat(tab.eval("document.getElementById('h-title').value").getAsString())
                    .isEqualTo("关于春节会见安排的通知");
            reach(tab, "#restore");
            tab.press("Enter");
            assertThat(tab.eval("document.getElementById('h-title').value").getAsString())
                    .isEqualTo("没有保存的标题");
            assertThat(tab.eval("document.documentElement.scrollWidth").getAsInt())
                    .isLessThanOrEqualTo(390);
            assertThat(complaints(tab)).isEmpty();
        }
    }

    @Test
    void rowsAndTheOrderOfAttachmentsAreTypedByKeyboardKeptAndSaved(Tab tab) throws IOException {
        new TestSite()
                .file(
                        ENTRY,
                        "---\ntitle: 甲\nalso-at:\n  - {where: 公报, address: 第7期, on: 2021-07-08} # 登记\n---\n\n正文。\n")
                .file("content/tzgg/2021/000001.files/一.csv", "甲\n")
                .file("content/tzgg/2021/000001.files/二.csv", "乙\n")
                .write(folder);
        try (Worktop desk = Worktop.open(folder, 0, () -> NOW, KeyRing.here(null))) {
            tab.size(1440, 900).open(desk.address());
            String editor = at(desk, "/entries/edit?path=" + ENTRY);
            tab.open(editor);
            tab.eval("document.getElementById('h-also-at').closest('details').open = true");
            reach(tab, "#h-also-at-2-where");
            type(tab, "微信");
            reach(tab, "#h-also-at .add-row");
            tab.press("Enter");
            assertThat(focus(tab)).isEqualTo("h-also-at-3-where");
            type(tab, "微博");
            reach(tab, "#h-also-at-3-address");
            type(tab, "https://weibo.com/b");
            reach(tab, "#attached [value=\"down 一.csv\"]");
            tab.press("Enter");
            assertThat(text(tab, "#moved")).contains("一.csv 现在是第 2 个");
            assertThat(tab.eval("document.activeElement.value").getAsString()).isEqualTo("up 一.csv");
            until(tab, """
                    JSON.parse(sessionStorage.getItem('gongkai:%s') || '[]').filter(([name]) => name === 'file')
                      .map(([, value]) => value).join() === '二.csv,一.csv'""".formatted(ENTRY));

            tab.accepting(() -> tab.open(at(desk, "/entries/")));
            tab.open(editor);
            reach(tab, "#restore");
            tab.press("Enter");
            assertThat(tab.eval("document.getElementById('h-also-at-3-address').value")
                            .getAsString())
                    .isEqualTo("https://weibo.com/b");
            tab.eval("document.getElementById('h-also-at').closest('details').open = true");
            reach(tab, "#h-also-at [value=\"drop also-at 2\"]");
            tab.press("Enter");
            assertThat(focus(tab)).isEqualTo("h-also-at-3-where");
            tab.follow(() -> control(tab, "s"));
            assertThat(Files.readString(folder.resolve(ENTRY)))
                    .contains("  - {where: 公报, address: 第7期, on: 2021-07-08} # 登记\n"
                            + "  - {where: 微博, address: 'https://weibo.com/b'}\n")
                    .contains("attachments: [二.csv, 一.csv]\n")
                    .doesNotContain("微信");
            assertThat(complaints(tab)).isEmpty();
        }
    }

    private static String at(Worktop desk, String path) {
        return desk.address().replaceFirst("/\\?.*", "") + path;
    }

    private static List<String> complaints(Tab tab) {
        return tab.complaints().stream()
                .filter(one -> !one.contains("favicon.ico"))
                .toList();
    }

    private static String focus(Tab tab) {
        return tab.eval("document.activeElement.id").getAsString();
    }

    private static String text(Tab tab, String selector) {
        return tab.eval("(document.querySelector('" + selector + "') || document.createElement('p')).textContent")
                .getAsString();
    }

    /** Goes on with the key Tab until an element has the focus. */
    private static void reach(Tab tab, String selector) {
        for (int i = 0; i < 200; i++) {
            if (tab.eval("document.activeElement.matches('" + selector + "')").getAsBoolean()) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }

    private static void until(Tab tab, String condition) {
        assertThat(tab.eval(
                                "(async () => { for (let i = 0; i < 100; i++) { if (" + condition
                                        + ") return true; await new Promise(done => setTimeout(done, 100)); } return false; })()")
                        .getAsBoolean())
                .as(condition)
                .isTrue();
    }

    private static void type(Tab tab, String text) {
        JsonObject typed = new JsonObject();
        typed.addProperty("text", text);
        tab.call("Input.insertText", typed);
    }

    /** A key together with Ctrl; what it does in a field is the browser's own affair, so it is told that too. */
    private static void control(Tab tab, String key) {
        JsonObject down = new JsonObject();
        down.addProperty("type", "rawKeyDown");
        down.addProperty("key", key);
        down.addProperty("code", "Key" + key.toUpperCase(java.util.Locale.ROOT));
        down.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(key.charAt(0)));
        down.addProperty("modifiers", 2);
        if (key.equals("a")) {
            com.google.gson.JsonArray commands = new com.google.gson.JsonArray();
            commands.add("selectAll");
            down.add("commands", commands);
        }
        tab.call("Input.dispatchKeyEvent", down);
        down.addProperty("type", "keyUp");
        down.remove("commands");
        tab.call("Input.dispatchKeyEvent", down);
    }
}
