package org.gongkai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a tab of a real Chromium, the example site and a server of it. Where there is no Chromium the tests are
 * skipped and say so; under CI they fail.
 */
final class InBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(InBrowser.class);
    private static final String MISSING =
            "no Chromium: none of chromium, chromium-browser, google-chrome is on the path,"
                    + " and neither the property nor the variable CHROMIUM names one";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean required = !System.getenv().getOrDefault("CI", "").isEmpty();
        if (Chromium.find().isEmpty() && required) {
            throw new AssertionError(MISSING);
        }
        Assumptions.assumeTrue(Chromium.find().isPresent(), MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Tab.class || type == ExampleSite.class || type == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ExampleSite.class) {
            return site(context);
        }
        return type == Server.class
                ? shared(context)
                        .computeIfAbsent(
                                "server", any -> Server.of(site(context).folder()), Server.class)
                : context.getStore(HERE)
                        .computeIfAbsent("tab", any -> chromium(context).tab(), Tab.class);
    }

    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(HERE);
    }

    private static Chromium chromium(ExtensionContext context) {
        return shared(context).computeIfAbsent("chromium", any -> start(), Chromium.class);
    }

    /** The example site, for tests without a browser too. */
    static ExampleSite site(ExtensionContext context) {
        return shared(context).computeIfAbsent("site", any -> build(), ExampleSite.class);
    }

    private static Chromium start() {
        try {
            Optional<Path> program = Chromium.find();
            return Chromium.start(program.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ExampleSite build() {
        try {
            return ExampleSite.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tab tab = context.getStore(HERE).remove("tab", Tab.class);
        if (tab != null) {
            tab.close();
        }
    }
}
