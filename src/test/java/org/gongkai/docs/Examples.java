package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.gongkai.Redigest;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.DutiesReader;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.MappedExample;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording.Language;
import org.gongkai.inspect.YardstickReader;
import org.gongkai.prose.Links;
import org.gongkai.prose.Prose;

/** Runs the examples of the handbook through the rooms that they are written for; the answer is what is wrong. */
final class Examples {

    private static final Instant AS_OF = Instant.parse("2026-11-22T00:00:00Z");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final Set<Rule> UPKEEP =
            Set.of(Rule.BLANK_COLUMN, Rule.STALE_POLICY, Rule.GUIDE_PARTS, Rule.SITE_RECORD);
    private static final Links ANYWHERE = new Links() {
        @Override
        public Target link(String destination) {
            return new Target.Address(destination);
        }

        @Override
        public Target image(String destination) {
            return new Target.Address(destination);
        }
    };

    private static final String SITE_RECORD = """
            ---
            title: 站点
            formed: 2026-03-02
            review:
              drafted: {by: 王一, on: 2026-03-02}
              secrecy: {by: 李二, on: 2026-03-04, conclusion: 可以公开}
              attribute: {by: 赵三, on: 2026-03-05, conclusion: 主动公开}
              approved: {by: 钱四, on: 2026-03-09}
              digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
            ---

            站点。
            """;

    private Examples() {}

    /** Reads a profile of the table of indicators. */
    static String profile(String text) {
        List<Finding> findings =
                YardstickReader.read(new SourceText("profile.yaml", text)).findings();
        return new FindingText(Language.EN).plain(findings);
    }

    /** Writes a site with the mapping of the handbook, and compares what it says comes out. */
    static String mapped(Handbook handbook) throws IOException {
        return MappedExample.of(handbook.example("mapping"), handbook.example("mapped"));
    }

    /** Reads a whole entry, or a header alone. */
    static String entry(String text, Path project) throws IOException {
        String whole = text.contains("\n---\n") || text.contains("~~~~~~") ? text : "---\n" + text + "---\n";
        Path file = Files.createDirectories(project.resolve("content/tzgg")).resolve("example.md");
        Files.writeString(file, whole);
        List<Finding> findings = new ArrayList<>();
        Optional<Manuscript> entry = Project.entry(project, file).into(findings);
        entry.ifPresent(one -> findings.addAll(
                Prose.render(one.body(), one.path(), one.bodyLine(), ANYWHERE).findings()));
        return entry.isPresent() ? said(findings) : "not read: " + said(findings);
    }

    /** Sets a text. */
    static String text(String markdown) {
        return said(Prose.render(markdown, "example.md", 1, ANYWHERE).findings());
    }

    /** Reads the data files and an entry beside them, and checks them as a site. */
    static String published(Handbook handbook, Path project) throws IOException {
        Path content = Files.createDirectories(project.resolve("content"));
        for (String name : List.of("site", "categories", "people")) {
            Files.writeString(content.resolve(name + ".yaml"), handbook.example(name));
        }
        Path file =
                Files.createDirectories(content.resolve("fdzdgknr/gfxwj/2026")).resolve("a.md");
        Files.writeString(file, handbook.example("published"));
        Files.writeString(content.resolve("site.md"), SITE_RECORD);
        Redigest.of(project);
        assertThat(Files.readString(file)).as("its digest").isEqualTo(handbook.example("published"));
        Baked baked = new Bake(project, AS_OF).check();
        List<Finding> told = baked.findings().sorted().stream()
                .filter(one -> !UPKEEP.contains(
                        one.rule())) // one entry fills no columns, and is no guide nor record of the site
                .toList();
        return baked.judgement().entries().size() == 1 ? said(told) : "not published: " + said(told);
    }

    /** Reads what an office owes by when. */
    static String duties(String text) {
        return said(DutiesReader.read(new SourceText(Duties.FILE, text)).findings());
    }

    /** Reads and checks the figures of an annual report; they say themselves of which year. */
    static String figures(String text) {
        Matcher year = Pattern.compile("年度: ([0-9]{4})").matcher(text);
        if (!year.find()) {
            return "no year";
        }
        List<Finding> findings = new ArrayList<>();
        int of = Integer.parseInt(year.group(1));
        List<Figures> figures =
                Figures.read(of, "example.yaml", text).into(findings).stream().toList();
        Set<Integer> years = Set.of(of);
        Found<SortedMap<Integer, AnnualReport>> checked =
                AnnualReports.check(figures, years, years, years, ReportTerms.UNDECLARED, one -> Found.nothing());
        findings.addAll(checked.findings());
        AnnualReport report = checked.value().get(of);
        boolean whole = report != null && report.whole();
        return whole ? said(findings) : "not whole: " + said(findings);
    }

    /** Compiles a class. */
    static String compiled(String java, Path folder) {
        Matcher name = CLASS.matcher(java);
        if (!name.find()) {
            return "no public class";
        }
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///example/" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return java;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        boolean done = compiler.getTask(said, null, null, options, null, List.of(source))
                .call();
        return done ? "" : said.toString();
    }

    private static String said(List<Finding> findings) {
        return new FindingText(Language.EN).plain(Findings.of(findings).sorted());
    }
}
