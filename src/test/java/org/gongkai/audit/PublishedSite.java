package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.json.Json;

/** A small site without a fault, to be damaged by a test: two entries, a tombstone, an attachment. */
final class PublishedSite {

    static final String BASE = "https://jyj.example.gov.cn/zfxxgk/";
    static final String FIRST = "gfxwj/2021/000109.html";
    static final String SECOND = "gfxwj/2021/000110.html";
    static final String GONE = "gfxwj/2021/000111.html";
    static final String ATTACHMENT = "gfxwj/2021/附件 1.txt";

    private final Map<String, String> files = new TreeMap<>();

    PublishedSite() {
        page("index.html", "home", "", "", "<a href=\"gfxwj/index.html\">规范性文件</a>");
        page(
                "gfxwj/index.html",
                "column",
                "",
                """
                <meta name="ColumnName" content="规范性文件">
                <meta name="ColumnDescription" content="本局规范性文件">
                <meta name="ColumnKeywords" content="规范性文件,监狱">
                <meta name="ColumnType" content="政策文件">
                """,
                "<a href=\"2021/000109.html#p1\">办法一</a> <a href='./2021/000110.html?from=list'>办法二</a>");
        entry(FIRST, "9/2021-000109", "办法一", "2021-07-06 09:00", "<a href=\"%E9%99%84%E4%BB%B6%201.txt\">附件</a>");
        entry(SECOND, "9/2021-000110", "办法二", "2021-07-05 00:00", "<a href=\"../../index.html\">首页</a>");
        page(GONE, "tombstone", "9/2021-000111", "", "<p>已撤回</p>");
        page("404.html", "404", "", "", "<a href=\"/zfxxgk/index.html\">首页</a>");
        files.put(ATTACHMENT, "附件的内容\n");
        files.put("assets/site.css", "body{}\n");
        files.put("feed.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <link rel="self" href="%sfeed.xml"/>
                <entry><title>办法一</title><link href="%s"/></entry>
                </feed>
                """.formatted(BASE, BASE + FIRST));
    }

    private void entry(String path, String index, String title, String released, String body) {
        String tags = """
                <meta name="ArticleTitle" content="%s">
                <meta name="PubDate" content="%s">
                <meta name="ContentSource" content="示例省监狱管理局">
                """.formatted(title, released);
        page(path, "entry", index, tags, "<p id=\"p1\">" + title + "</p>" + body);
    }

    private void page(String path, String kind, String index, String tags, String body) {
        String up = "../".repeat(path.split("/", -1).length - 1);
        files.put(path, """
                <!doctype html>
                <html lang="zh-CN" data-kind="%s" data-index="%s">
                <head>
                <meta charset="utf-8">
                <title>示例</title>
                <link rel="stylesheet" href="%sassets/site.css">
                <link rel="canonical" href="%s">
                <meta name="SiteName" content="示例省监狱管理局">
                <meta name="SiteDomain" content="jyj.example.gov.cn">
                <meta name="SiteIDCode" content="9900000012">
                %s</head>
                <body>
                <h1>示例</h1>
                %s
                </body>
                </html>
                """.formatted(kind, index, up, BASE + path, tags, body));
    }

    /** Puts or replaces a file. */
    PublishedSite with(String path, String text) {
        files.put(path, text);
        return this;
    }

    PublishedSite without(String path) {
        assertThat(files.remove(path)).isNotNull();
        return this;
    }

    /** Replaces {@code from}, which must be there, in one file. */
    PublishedSite edit(String path, String from, String to) {
        String text = files.getOrDefault(path, "");
        assertThat(text).contains(from);
        return with(path, text.replace(from, to));
    }

    /** Puts {@code html} at the end of a page's body. */
    PublishedSite body(String path, String html) {
        return edit(path, "\n</body>", "\n" + html + "\n</body>");
    }

    /** Writes the catalogue and the site map of the files so far, so that a test can damage them. */
    PublishedSite catalogued() {
        files.putIfAbsent("catalogue.json", Json.pretty(catalogue()) + "\n");
        files.putIfAbsent(
                "catalogue.csv",
                "\ufeff索引号,名称,备注\r\n9/2021-000109,办法一,\"办法\n\"\"一\"\"\"\r\n9/2021-000110,办法二,\r\n9/2021-000111,,\r\n");
        files.putIfAbsent(
                "sitemap.xml",
                files.keySet().stream()
                        .filter(path -> path.endsWith(".html") && !path.equals("404.html") && !path.equals(GONE))
                        .map(path -> "<url><loc>" + BASE + path + "</loc></url>\n")
                        .collect(Collectors.joining("", "<urlset>\n", "</urlset>\n")));
        return this;
    }

    private Map<String, Object> catalogue() {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("file", "附件 1.txt");
        attachment.put("bytes", bytes(ATTACHMENT).length);
        attachment.put("sha256", sha256(bytes(ATTACHMENT)));
        Map<String, Object> first = row(FIRST, "9/2021-000109", "办法一", "2021-07-06 09:00");
        first.put("attachments", List.of(attachment));
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("organ", "示例省监狱管理局");
        catalogue.put("entries", List.of(first, row(SECOND, "9/2021-000110", "办法二", "2021-07-05")));
        Map<String, Object> gone = new LinkedHashMap<>();
        gone.put("index", "9/2021-000111");
        gone.put("on", "2021-08-01");
        gone.put("reason", "有误");
        catalogue.put("withdrawn", List.of(gone));
        return catalogue;
    }

    private Map<String, Object> row(String path, String index, String title, String released) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("index", index);
        row.put("title", title);
        row.put("formed", "2021-07-01");
        row.put("released", released);
        row.put("summary", "二十个字以上的内容概述");
        row.put("address", path);
        row.put("sha256", sha256(bytes(path)));
        return row;
    }

    private byte[] bytes(String path) {
        return files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }

    /** The manifest of the files so far. */
    String manifest() {
        return files.keySet().stream()
                .sorted((a, b) -> java.util.Arrays.compareUnsigned(
                        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                .map(path -> sha256(bytes(path)) + "  " + path + "\n")
                .collect(Collectors.joining());
    }

    /** Writes all files; the manifest is made unless the test brought one. */
    Path write(Path folder) {
        catalogued();
        files.putIfAbsent(Manifest.PATH, manifest());
        try {
            for (String path : files.keySet()) {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Writes and audits; each finding as {@code R-97 path:line:column message}. */
    List<String> findings(Path folder) {
        return shown(Audit.folder(write(folder)));
    }

    static List<String> shown(Report report) {
        List<String> shown = new ArrayList<>();
        report.findings()
                .forEach(finding -> shown.add(finding.rule().id() + " " + finding.place() + " "
                        + finding.message().en()));
        return shown;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
