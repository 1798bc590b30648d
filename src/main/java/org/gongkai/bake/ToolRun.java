package org.gongkai.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.press.release.FreshFolder;
import org.jbake.app.Utensils;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** The rendering tools' turn: each runs in the fresh folder; a failure is a finding, never a log line. */
final class ToolRun {

    private final Utensils utensils;
    private boolean foreign;

    private ToolRun(Utensils utensils) {
        this.utensils = utensils;
    }

    /** Runs every tool on the class path: what they add is adopted, what they spoil is found. */
    static List<Finding> all(Utensils utensils, FreshFolder output) throws IOException {
        ToolRun run = new ToolRun(utensils);
        List<Finding> found = new ArrayList<>();
        try {
            ServiceLoader.load(RenderingTool.class)
                    .forEach(tool -> run.render(tool).ifPresent(found::add));
        } catch (ServiceConfigurationError e) {
            found.add(missing(e));
        }
        if (run.foreign) {
            found.addAll(output.settle());
        }
        return found;
    }

    /** Whether any tool is not JBake's own, which are switched off: it may write into files that are there. */
    static boolean foreign() {
        return !foreigners().isEmpty();
    }

    /** The class names of the tools that are not JBake's own. */
    static List<String> foreigners() {
        try {
            return ServiceLoader.load(RenderingTool.class).stream()
                    .map(one -> one.type().getName())
                    .filter(ToolRun::foreign)
                    .toList();
        } catch (ServiceConfigurationError e) {
            return List.of("?"); // nobody knows what it is; its turn says so
        }
    }

    private static boolean foreign(String name) {
        return !name.startsWith("org.jbake.render.");
    }

    private Optional<Finding> render(RenderingTool tool) {
        String name = tool.getClass().getName();
        try {
            int rendered = tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
            foreign |= rendered > 0 || foreign(name);
            return Optional.empty();
        } catch (RenderingException e) {
            return Optional.of(Finding.of(
                    Rule.EXTENSION,
                    Place.of("jbake.properties"),
                    new Wording("组件 " + name + " 出错：" + e.getMessage(), name + " failed: " + e.getMessage()),
                    new Wording("检查该组件及其模板", "check it and its templates")));
        }
    }

    /** A tool that is registered and cannot be loaded. */
    static Finding missing(ServiceConfigurationError error) {
        return Finding.of(
                Rule.EXTENSION,
                Place.of("jbake.properties"),
                new Wording("组件无法加载：" + error.getMessage(), "a tool cannot be loaded: " + error.getMessage()),
                new Wording("检查类路径和 META-INF/services", "check the class path and META-INF/services"));
    }
}
