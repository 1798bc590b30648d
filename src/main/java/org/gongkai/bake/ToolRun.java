package org.gongkai.bake;

import java.io.IOException;
import java.util.ServiceConfigurationError;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.press.Output;
import org.jbake.app.Utensils;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** The rendering tools' turn: each runs in the fresh folder; a failure is a finding, never a log line. */
final class ToolRun {

    private final Utensils utensils;
    private final Output output;
    private final Findings findings;
    private boolean foreign;

    ToolRun(Utensils utensils, Output output, Findings findings) {
        this.utensils = utensils;
        this.output = output;
        this.findings = findings;
    }

    void render(RenderingTool tool) {
        String name = tool.getClass().getName();
        try {
            int rendered = tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
            foreign |= rendered > 0 || !name.startsWith("org.jbake.render.");
        } catch (RenderingException e) {
            findings.add(
                    Rule.EXTENSION,
                    Place.of("jbake.properties"),
                    new Wording("组件 " + name + " 出错：" + e.getMessage(), name + " failed: " + e.getMessage()),
                    new Wording("检查该组件及其模板", "check it and its templates"));
        }
    }

    /** A tool that is registered and cannot be loaded. */
    void missing(ServiceConfigurationError error) {
        findings.add(
                Rule.EXTENSION,
                Place.of("jbake.properties"),
                new Wording("组件无法加载：" + error.getMessage(), "a tool cannot be loaded: " + error.getMessage()),
                new Wording("检查类路径和 META-INF/services", "check the class path and META-INF/services"));
    }

    /** Takes the files that tools added into the site, and finds those that they changed. */
    void adopt() throws IOException {
        if (foreign) {
            output.settle(findings);
        }
    }
}
