package org.gongkai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.Frame;
import org.gongkai.content.site.PeopleReader;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * site.yaml, categories.yaml and people.yaml (站点数据), each if it can be read.
 *
 * @param words what they say that readers may see
 */
record SiteData(
        Optional<Site> site, Optional<Categories> categories, Optional<List<Person>> people, List<DataFileText> words) {

    private static final String SITE = "site.yaml";
    private static final String CATEGORIES = "categories.yaml";
    private static final String PEOPLE = "people.yaml";

    /** The names of the files. */
    static final List<String> FILES = List.of(SITE, CATEGORIES, PEOPLE);

    /** @param files those of content/ */
    static Found<SiteData> read(Map<String, Path> files) {
        List<Finding> findings = new ArrayList<>();
        Optional<SourceText> site = text(files, SITE).into(findings);
        Optional<SourceText> categories = text(files, CATEGORIES).into(findings);
        Optional<SourceText> people = text(files, PEOPLE).into(findings);
        SiteData data = new SiteData(
                part(site, SiteReader::read).into(findings),
                part(categories, CategoriesReader::read).into(findings),
                part(people, PeopleReader::read).into(findings),
                // of the people, who signs is named
                List.of(
                        words(SITE, site, key -> true),
                        words(CATEGORIES, categories, key -> true),
                        words(PEOPLE, people, PeopleReader.NAME::named)));
        return new Found<>(data, findings);
    }

    private static <T> Found<Optional<T>> part(
            Optional<SourceText> text, Function<SourceText, Found<Optional<T>>> reader) {
        return text.map(reader).orElseGet(Found::nothing);
    }

    private static DataFileText words(String name, Optional<SourceText> text, Predicate<String> keys) {
        return text.flatMap(source ->
                        YamlReader.read(source).value().map(root -> DataFileText.under(source.path(), root, keys)))
                .orElseGet(() -> new DataFileText(Project.CONTENT + "/" + name, List.of()));
    }

    private static Found<Optional<SourceText>> text(Map<String, Path> files, String name) {
        Path file = files.get(name);
        String path = Project.CONTENT + "/" + name;
        return file != null
                ? TextFiles.read(file, path)
                : Found.nothing(Finding.of(
                        Rule.MISSING_KEY,
                        Place.of(path),
                        new Wording("缺少 " + name, name + " is missing"),
                        new Wording("用 gongkai init 生成一个样本，照着填写", "gongkai init makes a sample to fill in")));
    }

    /** All three; nothing where one cannot be read. */
    Optional<Frame> frame() {
        return site.flatMap(one -> categories.flatMap(tree -> people.map(all -> new Frame(one, tree, all))));
    }
}
