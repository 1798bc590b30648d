package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.press.Output;
import org.gongkai.seal.TestKey;
import org.jbake.app.Utensils;

/** Rules that no edit of a project's text can break: signatures and extensions, once broken and once sound. */
public final class Witnesses {

    private static final String REVIEW = "content/tzgg/a.review/";

    private Witnesses() {}

    /** What is found in a folder, broken or sound. */
    public interface Witness {
        List<String> rules(Path folder, boolean broken) throws IOException;
    }

    /** Rule ▸ its witness. */
    public static Map<String, Witness> all() {
        Map<String, Witness> all = new TreeMap<>();
        all.put("G-18", Witnesses::tool);
        all.put("G-19", Witnesses::output);
        all.put("G-51", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            return rules(broken ? project.edit(REVIEW + "secrecy.statement", "by: 李二", "by: 李三") : project);
        });
        all.put("G-52", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            String other = project.key("李二").namespace("gongkai-secrecy-v1").sign("another text\n");
            return rules(broken ? project.write(REVIEW + "secrecy.statement.sig", other) : project);
        });
        all.put("G-53", (folder, broken) -> {
            SignedProject project = new SignedProject(folder).sign();
            return rules(broken ? project.sign("secrecy", TestKey.of("ssh-ed25519"), "gongkai-secrecy-v1") : project);
        });
        return all;
    }

    private static List<String> rules(SignedProject project) {
        return project.judge().findings().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static List<String> tool(Path folder, boolean broken) throws IOException {
        Findings findings = new Findings();
        ToolRun run = new ToolRun(new Utensils(), new Output(folder), findings);
        if (broken) {
            run.missing(new ServiceConfigurationError("ext.Nowhere not found"));
        }
        run.adopt();
        return ids(findings);
    }

    private static List<String> output(Path folder, boolean broken) throws IOException {
        Files.writeString(folder.resolve("extra.txt"), broken ? "" : "more");
        Findings findings = new Findings();
        new Output(folder).settle(findings);
        return ids(findings);
    }

    private static List<String> ids(Findings findings) {
        return findings.sorted().stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .toList();
    }
}
