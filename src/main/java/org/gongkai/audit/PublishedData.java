package org.gongkai.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The files that a site publishes for programs (数据文件), checked without its pages: each against the manifest, the tables,
 * parts and changes against the catalogue. What is not there is not missed, but for the manifest and a catalogue.
 */
public final class PublishedData {

    private static final Pattern WANTED = Pattern.compile(
            "release/manifest[.]sha256|catalogue[.](?:json|csv|xlsx)|catalogue/(?:index|[0-9]{4}(?:-[0-9]"
                    + "{1,5})?)[.]json|changes[.]json|annual/[0-9]{4}[.]json");

    private static final Pattern PART = Pattern.compile("catalogue/[0-9]{4}(?:-[0-9]{1,5})?[.]json");
    private static final Pattern DATA = Pattern.compile("changes[.]json|annual/[0-9]{4}[.]json");

    /**
     * What was read.
     *
     * @param findings sorted
     * @param catalogue the documents of the catalogue: {@code catalogue.json}, or where that is too long the parts by year
     * @param data {@code changes.json} and {@code annual/YEAR.json} ▸ what they hold
     */
    public record Content(List<Finding> findings, List<Map<?, ?>> catalogue, SortedMap<String, Map<?, ?>> data) {
        public Content {
            findings = List.copyOf(findings);
            catalogue = List.copyOf(catalogue);
        }
    }

    private PublishedData() {}

    /** Whether a path is that of one of these files. */
    public static boolean has(String path) {
        return WANTED.matcher(path).matches();
    }

    /** Whether a text holds what looks like a resident identity number (居民身份号码): R-60. */
    public static boolean personal(String text) {
        return !ResidentNumbers.in("", text).isEmpty();
    }

    /**
     * Reads and checks the files of the site in {@code folder}.
     *
     * @param address where the site is published, with a slash at its end; "" where only its home page may tell
     */
    public static Content read(Path folder, String address) {
        List<Finding> found = new ArrayList<>();
        Folder whole = Folder.walk(folder).into(found);
        SortedMap<String, Path> files = new TreeMap<>(whole.files());
        files.keySet().removeIf(path -> !has(path));
        Map<String, String> folded = new HashMap<>();
        files.keySet().forEach(path -> folded.put(Folder.fold(path), path));
        Folder exports = new Folder(files, whole.folders(), folded);
        if (whole.files().isEmpty()) {
            return new Content(found, List.of(), new TreeMap<>());
        }
        Base base = address.isEmpty() ? Base.of(whole).orElse(null) : new Base(address);
        AddressResolver addresses = new AddressResolver(exports, base);
        Contents contents = Contents.read(exports, addresses).into(found);
        boolean inParts = !files.containsKey(PublishedCatalogue.PATH)
                || contents.stored()
                                .getOrDefault(PublishedCatalogue.PATH, new Contents.Stored(0, ""))
                                .bytes()
                        > FileTexts.LIMIT;
        PublishedCatalogue catalogue = inParts
                ? new PublishedCatalogue(false, Map.of(), List.of(), List.of(), List.of())
                : PublishedCatalogue.read(exports).into(found);
        AuditedSite site = new AuditedSite(exports, addresses, contents, catalogue);
        found.addAll(new ExportDigests(site).findings());
        found.addAll(ResidentNumbers.check(site));
        List<Map<?, ?>> documents = new ArrayList<>();
        if (catalogue.present()) {
            documents.add(catalogue.root());
            found.addAll(new ExportCheck(site).findings());
            found.addAll(new ExportTwins(site).findings());
            if (base != null && files.keySet().containsAll(List.of(CatalogueTable.PATH, CatalogueWorkbook.PATH))) {
                found.addAll(new CatalogueTable(site).findings());
            }
        } else if (inParts) {
            files.keySet().stream()
                    .filter(path -> PART.matcher(path).matches())
                    .forEach(path -> object(exports, path).into(found).ifPresent(documents::add));
        }
        SortedMap<String, Map<?, ?>> data = new TreeMap<>();
        files.keySet().stream()
                .filter(path -> DATA.matcher(path).matches())
                .forEach(path -> object(exports, path).into(found).ifPresent(one -> data.put(path, one)));
        return new Content(found.stream().sorted().distinct().toList(), documents, data);
    }

    private static Found<Optional<Map<?, ?>>> object(Folder folder, String path) {
        return FileTexts.read(folder, path, Rule.CATALOGUE_FILES)
                .then(text -> text.map(one -> FileTexts.json(path, one, Rule.CATALOGUE_FILES, Wording.NONE))
                        .orElse(Found.nothing()))
                .map(value -> value.flatMap(one -> one instanceof Map<?, ?> map
                        ? Optional.<Map<?, ?>>of(new LinkedHashMap<>(map))
                        : Optional.empty()));
    }
}
