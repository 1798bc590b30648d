package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.Built;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.bake.Extended.Extensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JBake user drops on the class path works, or fails loudly. */
@Slow
class ExtensionsTest {

    private static final String TOOL = """
            import java.io.IOException;
            import java.nio.file.*;
            import org.jbake.app.*;
            import org.jbake.app.configuration.JBakeConfiguration;
            import org.jbake.render.RenderingTool;
            import org.jbake.template.RenderingException;

            public class %s implements RenderingTool {
                public int render(Renderer renderer, ContentStore db, JBakeConfiguration config) throws RenderingException {
                    Path out = config.getDestinationFolder().toPath();
                    try {
                        Files.createDirectories(out);
                        %s
                        return 1;
                    } catch (IOException e) {
                        throw new RenderingException(e);
                    }
                }

                public int render(Renderer renderer, ContentStore db, java.io.File destination, java.io.File templates,
                        org.apache.commons.configuration2.CompositeConfiguration config) {
                    return 0;
                }
            }
            """;

    @TempDir
    Path folder;

    private final TestSite site = new TestSite()
            .entry("gfxwj/a.md", EntryDraft.of(1).set("keywords", List.of("会见")))
            .entry("gfxwj/waiting.md", EntryDraft.of(2).noStep("approved"));

    private Extended build(Extensions extensions) throws Exception {
        Path project = site.write(folder.resolve("project"));
        return extensions.run(
                "build", project.toString(), "--out", out().toString(), "--as-of", Built.NOW, "--lang", "en");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Extensions tools(Map<String, String> statements) throws Exception {
        Map<String, String> sources = new TreeMap<>();
        statements.forEach((name, statement) -> sources.put(name, TOOL.formatted(name, statement)));
        String registered =
                statements.keySet().stream().map(name -> "ext." + name + "\n").collect(Collectors.joining());
        return Extensions.compile(
                folder.resolve("ext"), sources, Map.of("services/org.jbake.render.RenderingTool", registered));
    }

    private Extensions tool(String statement) throws Exception {
        return tools(Map.of("Tool", statement));
    }

    @Test
    void aRenderingToolAddsAFileThatTheManifestLists() throws Exception {
        Extended built = build(tool("""
                StringBuilder titles = new StringBuilder();
                db.getPublishedPosts().forEach(post -> titles.append(post.getTitle()).append(' ').append(post.getUri()));
                Files.writeString(out.resolve("extra.txt"), titles);"""));
        assertThat(built.exit()).as(built.out() + built.err()).isZero();
        assertThat(Files.readString(out().resolve("extra.txt"))).isEqualTo("关于第1号事项的通知 fdzdgknr/gfxwj/2021/a.html");
        assertThat(Files.readString(out().resolve("release/manifest.sha256"))).containsOnlyOnce("  extra.txt\n");
    }

    @Test
    void renderingToolsThatSpoilTheSiteStopTheRelease() throws Exception {
        Extended built = build(tools(Map.of(
                "Overwrites", "Files.writeString(out.resolve(\"index.html\"), \"mine\");",
                "Deletes", "Files.delete(out.resolve(\"apply.html\"));",
                "Empty", "Files.writeString(out.resolve(\"empty.txt\"), \"\");",
                "Refuses", "if (true) throw new RenderingException(\"no ink\");",
                "Fails", "if (true) throw new IOException(\"no disk\");")));
        assertThat(built.out())
                .contains(
                        "index.html: block G-19: an extension changed a page of the site",
                        "apply.html: block G-19: a missing file",
                        "empty.txt: block G-19: an extension wrote an empty file",
                        "block G-18: ext.Refuses failed: no ink",
                        "block G-18: ext.Fails failed: java.io.IOException: no disk");
        assertThat(built.exit()).isEqualTo(1);
        assertThat(out()).doesNotExist();
    }

    @Test
    void aRenderingToolThatIsRegisteredButMissingStopsTheRelease() throws Exception {
        Extended built = build(Extensions.compile(
                folder.resolve("ext"), Map.of(), Map.of("services/org.jbake.render.RenderingTool", "ext.Nowhere\n")));
        assertThat(built.out()).contains("G-18").contains("ext.Nowhere");
        assertThat(built.exit()).isEqualTo(1);
        assertThat(out()).doesNotExist();
    }

    @Test
    void aRenderingToolThatThrowsSomethingElseIsAFailureOfTheProgram() throws Exception {
        Extended built = build(tool("if (true) throw new IllegalStateException(\"bug\");"));
        assertThat(built.exit()).isEqualTo(3);
        assertThat(out()).doesNotExist();
    }

    @Test
    void aRenderingToolCannotPublishWhatIsWithheldNorChangeTheStore() throws Exception {
        Extended built = build(tool("""
                Files.writeString(out.resolve("extra.txt"), db.getAllContent("post").size() + " "
                    + db.getDocumentCount("post") + " " + db.getTags() + " " + db.getPublishedPages().size());"""));
        assertThat(built.exit()).isZero();
        assertThat(Files.readString(out().resolve("extra.txt"))).isEqualTo("1 1 [会见] 0");
        site.file("content/tzgg/x.md", EntryDraft.of(3).text());
        assertThat(build(tool("db.addDocument(db.getPublishedPosts().get(0));")).exit())
                .isEqualTo(3);
    }

    @Test
    void aModelExtractorGivesAVariableToAProjectsTemplate() throws Exception {
        Extensions extensions = Extensions.compile(
                folder.resolve("ext"),
                Map.of("Greeting", """
                public class Greeting implements org.jbake.template.ModelExtractor<String> {
                    public String get(org.jbake.app.ContentStore db, java.util.Map model, String key) {
                        return key + " <b> " + db.getPublishedCount("post");
                    }
                }
                """),
                Map.of("org.jbake.template.ModelExtractors.properties", "ext.Greeting=mykey\n"));
        site.file("templates/apply.peb", "<html lang=\"zh-CN\"><title>{{ site.organ }}</title>{{ mykey }}</html>\n");
        Extended built = build(extensions);
        assertThat(built.exit()).as(built.out() + built.err()).isZero();
        assertThat(Files.readString(out().resolve("apply.html"))).contains("mykey &lt;b&gt; 1");
    }

    private Extensions markup(String extensions) throws Exception {
        return Extensions.compile(
                folder.resolve("ext"),
                Map.of("Tiny", """
                public class Tiny extends org.jbake.parser.MarkupEngine {
                    @Override
                    public void processBody(org.jbake.parser.ParserContext context) {
                        context.setBody("<section class='tiny'>" + context.getBody().strip() + "</section>");
                    }
                }
                """),
                Map.of("org.jbake.parser.MarkupEngines.properties", "ext.Tiny=" + extensions + "\n"));
    }

    @Test
    void aMarkupEngineBringsEntriesOfItsExtensionThroughTheSameGate() throws Exception {
        List<String> all = List.of("adoc", "html", "org");
        for (int i = 0; i < all.size(); i++) {
            site.entry(
                    "gfxwj/own%d.%s".formatted(i, all.get(i)),
                    EntryDraft.of(10 + i).body("= 正文 =\n"));
            site.entry(
                    "gfxwj/draft%d.%s".formatted(i, all.get(i)),
                    EntryDraft.of(20 + i).noStep("approved"));
        }
        Extensions extensions = markup(String.join(",", all));
        Extended built = build(extensions);
        assertThat(built.exit()).as(built.out() + built.err()).isZero();
        for (int i = 0; i < all.size(); i++) {
            assertThat(Files.readString(out().resolve("fdzdgknr/gfxwj/2021/own" + i + ".html")))
                    .contains("<section class='tiny'>= 正文 =</section>");
        }
        assertThat(built.err()).contains("published 4").contains("awaiting review 4");
        site.entry("gfxwj/own0.adoc", EntryDraft.of(10).digest("sha256:" + "0".repeat(64)));
        Extended changed = build(extensions);
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out()).contains("R-41");
    }

    @Test
    void aMarkupEngineThatYieldsActiveHtmlIsRefused() throws Exception {
        List<String> refused = List.of(
                "<script>alert(1)</script>",
                "<p onclick='x()'>a</p>",
                "<img src='https://evil.example/a.png'>",
                "<img src='//evil.example/a.png'>",
                "<img src='/\\evil.example/a.png'>",
                "<img src='data:image/png;base64,AA'>",
                "<a href='javascript:x'>a</a>",
                "<a href='java&#10;script:x'>a</a>",
                "<p style='color:red'>a</p>",
                "<style>p{}</style>",
                "<iframe src='/'></iframe>",
                "<form action='/'><input></form>",
                "<svg><script>1</script></svg>");
        List<String> allowed = List.of(
                "<img src='a.png' alt='甲'>",
                "<p id='a' class='b'>甲</p>",
                "<a href='https://www.gov.cn/'>网</a>",
                "<a href='#a'>甲</a>",
                "<table><tr><th scope='col'>甲</th></tr></table>");
        for (int i = 0; i < refused.size(); i++) {
            site.entry("gfxwj/bad%02d.adoc".formatted(i), EntryDraft.of(100 + i).body(refused.get(i)));
        }
        for (int i = 0; i < allowed.size(); i++) {
            site.entry(
                    "gfxwj/good%02d.adoc".formatted(i), EntryDraft.of(200 + i).body(allowed.get(i)));
        }
        Extended built = build(markup("adoc"));
        assertThat(built.exit()).isEqualTo(1);
        for (int i = 0; i < refused.size(); i++) {
            assertThat(built.out()).as(refused.get(i)).contains("content/gfxwj/bad%02d.adoc: block G-18".formatted(i));
        }
        assertThat(built.out()).doesNotContain("good");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aFileOfAnExtensionThatNoEngineKnowsIsAStrayFile() throws Exception {
        site.entry("gfxwj/own.adoc", EntryDraft.of(3)).entry("gfxwj/raw.html", EntryDraft.of(4));
        Extended built = build(Extensions.compile(folder.resolve("ext"), Map.of(), Map.of()));
        assertThat(built.exit()).isEqualTo(1);
        assertThat(built.out()).contains("content/gfxwj/own.adoc: block G-07", "content/gfxwj/raw.html: block G-07");
    }

    @Test
    void aTemplateEngineFillsTheTemplateThatJbakePropertiesNames() throws Exception {
        Extensions extensions = Extensions.compile(
                folder.resolve("ext"),
                Map.of("Plain", """
                public class Plain extends org.jbake.template.AbstractTemplateEngine {
                    public Plain(org.jbake.app.configuration.JBakeConfiguration config, org.jbake.app.ContentStore db) {
                        super(config, db);
                    }

                    @Override
                    public void renderDocument(org.jbake.template.model.TemplateModel model, String name,
                            java.io.Writer writer) throws org.jbake.template.RenderingException {
                        try {
                            String text = java.nio.file.Files.readString(
                                    config.getTemplateFolder().toPath().resolve(name));
                            writer.write(text.replace("$keys", new java.util.TreeSet<>(model.keySet()).toString()));
                        } catch (java.io.IOException e) {
                            throw new org.jbake.template.RenderingException(e);
                        }
                    }
                }
                """),
                Map.of("org.jbake.parser.TemplateEngines.properties", "ext.Plain=tst\n"));
        site.file("jbake.properties", "template.entry.file=entry.tst\n").file("templates/entry.tst", "模板：$keys\n");
        Extended built = build(extensions);
        assertThat(built.exit()).as(built.out() + built.err()).isZero();
        assertThat(Files.readString(out().resolve("fdzdgknr/gfxwj/2021/a.html")))
                .startsWith("模板：[config, entry, page, site, version]");
        site.without("templates/entry.tst");
        Files.delete(folder.resolve("project/templates/entry.tst"));
        assertThat(build(extensions).out()).contains("templates/entry.tst: block G-16");
    }
}
