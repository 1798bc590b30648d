package org.gongkai.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.interpol.ConfigurationInterpolator;
import org.gongkai.content.Folders;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jbake.app.Oven;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * jbake.properties and JBake's own defaults, read without interpolation: {@code ${env:…}}, {@code ${file:…}} and the
 * like stay the text that they are. Neither system properties nor the environment have a say.
 */
final class Settings {

    /** Where the site goes unless jbake.properties says otherwise. */
    static final String DEFAULT_OUT = "target/site";

    /** The file of settings. */
    static final String FILE = "jbake.properties";

    private static final String ASSETS = "asset.folder";
    private static final String TEMPLATES = "template.folder";
    private static final String DESTINATION = "destination.folder";
    private static final Pattern TEMPLATE_FILE = Pattern.compile("template\\.(.+)\\.file");

    /** JBake's own pages are off unless a project asks for them: the press prints the column's. */
    private static final Map<String, String> HOUSE = Map.of(
            "destination.folder", DEFAULT_OUT,
            "render.index", "false",
            "render.archive", "false",
            "render.feed", "false",
            "render.sitemap", "false",
            "render.tags", "false",
            "render.tagsindex", "false",
            "render.error404", "false",
            "index.posts_per_page", "20");

    private final Path project;
    private final Map<String, Object> own;
    private final CompositeConfiguration all = new CompositeConfiguration();
    private final Map<String, Path> refused = new TreeMap<>();

    private Settings(Path project, Map<String, Object> own) {
        this.project = project;
        this.own = own;
        all.setInterpolator(new ConfigurationInterpolator()); // one that knows nothing to look up
        all.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
        all.addConfiguration(new MapConfiguration(own));
        all.addConfiguration(new MapConfiguration(new TreeMap<String, Object>(HOUSE)));
        all.addConfiguration(new MapConfiguration(defaults()));
    }

    /** The settings of a project; jbake.properties need not exist. Where it cannot be read a finding says so. */
    static Found<Settings> of(Path project) throws IOException {
        List<Finding> found = new ArrayList<>();
        Path file = project.resolve(FILE);
        Map<String, Object> own = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                own.putAll(load(reader));
            } catch (CharacterCodingException e) {
                found.add(Finding.of(
                        Rule.NOT_UTF_8,
                        Place.of(FILE),
                        new Wording("文件不是 UTF-8 编码", "the file is not UTF-8"),
                        new Wording("在编辑器里另存为 UTF-8", "save it as UTF-8 in the editor")));
            } catch (IllegalArgumentException e) {
                found.add(Finding.of(
                        Rule.VALUE_NOT_ALLOWED,
                        Place.of(FILE),
                        new Wording("“\\u”后面应为四位十六进制数", "\\u without four hex digits"),
                        new Wording("反斜线本身写成 \\\\", "write a backslash as \\\\")));
            }
        }
        Settings settings = new Settings(project, own);
        found.addAll(settings.refuse());
        return new Found<>(settings, found);
    }

    /** Refuses folders from which other things would go out than those that belong there. */
    private List<Finding> refuse() throws IOException {
        List<Finding> found = new ArrayList<>();
        Map<String, Path> folders = new TreeMap<>();
        List.of(ASSETS, TEMPLATES, DESTINATION).forEach(key -> folders.put(key, folder(key)));
        FolderRules places = new FolderRules(project, folders);
        for (String key : List.of(ASSETS, TEMPLATES)) {
            boolean assets = key.equals(ASSETS);
            List<String> others = assets ? List.of(TEMPLATES, DESTINATION) : List.of(DESTINATION);
            places.fault(key, assets ? "assets" : "templates", others).ifPresent(fault -> {
                found.add(fault);
                refused.put(key, project.resolve(DEFAULT_OUT).resolve("." + key)); // nothing is there to be read
            });
        }
        return found;
    }

    private static Map<String, Object> defaults() {
        try (InputStream in = Oven.class.getResourceAsStream("/default.properties")) {
            return in == null ? Map.of() : load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> load(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, Object> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    /** All values that jbake.properties itself gives, one a line: templates may show them. */
    String text() {
        return own.values().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** A value that jbake.properties itself gives. */
    Optional<String> own(String key) {
        return Optional.ofNullable(own.get(key)).map(String::valueOf).map(String::strip);
    }

    /** Kind of page ▸ the file of its template, where jbake.properties names one. */
    SortedMap<String, String> templateFiles() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String key : own.keySet()) {
            Matcher named = TEMPLATE_FILE.matcher(key);
            if (named.matches()) {
                own(key).ifPresent(file -> files.put(named.group(1), file));
            }
        }
        return files;
    }

    /** A folder of the project by its key. */
    Path folder(String key) {
        Path none = refused.get(key);
        return none == null ? project.resolve(all.getString(key)).normalize() : none;
    }

    /** Where the project keeps its theme; in the place of a refused folder one that is not there, so that nobody walks it. */
    Folders folders() {
        return new Folders(place(TEMPLATES), place(ASSETS));
    }

    private String place(String key) {
        Path none = refused.get(key);
        return none == null
                ? all.getString(key)
                : project.relativize(none).toString().replace('\\', '/');
    }

    /** A whole number by its key; {@code otherwise} where it is none. */
    int number(String key, int otherwise) {
        String text = all.getString(key, "");
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
    }

    /** The same settings for JBake. */
    DefaultJBakeConfiguration jbake(Path destination, Path templates) {
        DefaultJBakeConfiguration configuration = new DefaultJBakeConfiguration(project.toFile(), all);
        configuration.setDestinationFolder(destination.toFile());
        configuration.setTemplateFolder(templates.toFile());
        configuration.setAssetFolder(folder(ASSETS).toFile());
        return configuration;
    }
}
