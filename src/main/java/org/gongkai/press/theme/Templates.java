package org.gongkai.press.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.utils.PathUtils;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.prose.Html;
import org.jspecify.annotations.Nullable;

/** Pebble templates of a theme: escaped by default, an unknown variable is a mistake. */
public final class Templates {

    /** The extension of Pebble templates. */
    public static final String EXTENSION = "peb";

    /** So many characters a page may have; a loop of a template that does not end is stopped by it. */
    static final int MAX_PAGE = 1 << 25;

    private final PebbleEngine engine;

    /** Where templates stand. */
    private interface Shelf {
        /** The text of a template; nothing where there is none of this name. */
        Optional<String> template(String name) throws IOException;
    }

    /** Templates of {@code theme}. */
    public Templates(Theme theme) {
        this(theme::template);
    }

    /** Templates of the program itself, in which no project has a say, for example below {@code org/gongkai/serve/}. */
    public static Templates packed(String folder) {
        return new Templates(name -> BuiltIn.found(folder + name));
    }

    private Templates(Shelf shelf) {
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(shelf))
                .autoEscaping(true)
                .extension(new TitlePhrases())
                .addEscapingStrategy("html", text -> Html.text(text).text())
                .strictVariables(true)
                .newLineTrimming(true)
                .maxRenderedSize(MAX_PAGE)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Fills a template. */
    public void render(String file, Map<String, Object> model, Writer out) throws TemplateMistake {
        try {
            PebbleTemplate template = engine.getTemplate(file);
            template.evaluate(out, model);
        } catch (PebbleException e) {
            String name = e.getFileName() == null ? file : e.getFileName();
            Integer line = e.getLineNumber();
            String message = e.getPebbleMessage() == null ? String.valueOf(e.getMessage()) : e.getPebbleMessage();
            throw new TemplateMistake(
                    name, line == null ? 0 : line, message.lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds templates where they stand, never outside. */
    private static final class ThemeLoader implements Loader<String> {
        private final Shelf shelf;

        ThemeLoader(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Reader getReader(String name) {
            return text(name)
                    .map(StringReader::new)
                    .orElseThrow(() -> new LoaderException(null, "no template “" + name + "”"));
        }

        private Optional<String> text(String name) {
            try {
                return shelf.template(name);
            } catch (CharacterCodingException e) {
                throw new LoaderException(e, "文件不是 UTF-8 编码 (not UTF-8)");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void setCharset(String charset) {}

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}

        @Override
        public String resolveRelativePath(String relative, String anchor) {
            // names are relative to the folder of templates, except those that begin with a dot
            return relative.startsWith(".")
                    ? PathUtils.resolveRelativePath(relative, anchor, File.separatorChar)
                    : relative;
        }

        @Override
        public String createCacheKey(String name) {
            return name;
        }

        @Override
        public boolean resourceExists(@Nullable String name) {
            return name != null && text(name).isPresent();
        }
    }
}
