package org.gongkai.rebuild;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.PublishedTexts;
import org.gongkai.content.Source;
import org.gongkai.content.TextFiles;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.source.SourceArchives;
import org.gongkai.review.Identity;
import org.gongkai.review.PublishedSource;

/** The texts of a published source, each with what lies on the site beside it (公布的正文). Safe for several threads. */
final class DigestedTexts {

    private static final Pattern FILE_LINE = Pattern.compile("(file|text|asset) ([0-9a-f]{64}) (.+)");

    private final Map<String, Path> site;
    private final SourceParts parts;
    private final PublishedTexts reader;
    private final Site office;
    private final Categories columns;
    private final PublishedSteps steps;
    private final Asides asides;
    private final Consumer<Finding> found;

    /**
     * @param site path ▸ file
     * @param asides what is said beside headers
     */
    DigestedTexts(
            Map<String, Path> site,
            SourceParts parts,
            PublishedTexts reader,
            Site office,
            Categories columns,
            PublishedSteps steps,
            List<Path> asides,
            Consumer<Finding> found) {
        this.site = site;
        this.parts = parts;
        this.reader = reader;
        this.office = office;
        this.columns = columns;
        this.steps = steps;
        this.asides = read(asides, parts);
        this.found = found;
    }

    /** What is said beside headers: path ▸ keys, and the paths of texts whose digests cover more than is published. */
    private record Asides(Map<String, Header> headers, Set<String> covered) {}

    /** An entry under its digest; nothing where it cannot be read. */
    Optional<PublishedProject.Digested> entry(String path) {
        String digest = parts.text(path + SourceArchives.DIGEST).orElse("");
        Optional<Manuscript> text = entry(path, digest);
        Address page = text.flatMap(one -> page(one)).orElse(Addresses.NOT_FOUND);
        Header aside = asides.headers().get(path);
        return text.map(one -> new PublishedProject.Digested(
                aside == null ? one : one.with(aside),
                digest,
                page,
                steps.of(page),
                asides.covered().contains(path)));
    }

    private Optional<Manuscript> entry(String path, String digest) {
        Map<String, Path> ledger = new HashMap<>();
        String stem = path.substring(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')));
        Optional.ofNullable(parts.files().get(stem + ".csv"))
                .ifPresent(file -> ledger.put(stem.substring(stem.lastIndexOf('/') + 1) + ".csv", file));
        Optional<Manuscript> bare = manuscript(reader.entry(parts.part(path), path, columns, Map.of(), ledger), path);
        Optional<Address> page = bare.flatMap(one -> page(one));
        if (page.isEmpty()) {
            return bare;
        }
        Map<String, Path> attachments = new TreeMap<>();
        digest.lines().map(FILE_LINE::matcher).filter(Matcher::matches).forEach(line -> {
            boolean listed = line.group(1).equals("file") && !ledger.containsKey(line.group(3));
            if (listed) {
                Address address = Addresses.file(page.get(), line.group(3), line.group(2));
                Path file = site.get(address.path());
                if (file == null) {
                    found.accept(Finding.of(
                            Rule.PUBLISHED_SOURCE,
                            Place.of(address.path()),
                            new Wording(
                                    "缺少附件“" + line.group(3) + "”", "the attachment “" + line.group(3) + "” is missing"),
                            Wording.NONE));
                } else {
                    attachments.put(line.group(3), file);
                }
            }
        });
        return attachments.isEmpty()
                ? bare
                : manuscript(reader.entry(parts.part(path), path, columns, attachments, ledger), path);
    }

    private Optional<Address> page(Manuscript entry) {
        return Identity.of(entry, entry.category(columns), office.indexPattern())
                .map(own -> Addresses.page(own.category(), own.released(), entry.name(), own.index()));
    }

    /** A text that was read whole. */
    Optional<Manuscript> manuscript(Found<Source> read, String path) {
        if (read.findings().stream().anyMatch(one -> one.severity() == Severity.BLOCK)
                || !(read.value() instanceof Manuscript text)) {
            read.findings().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            why -> parts.damaged(path, why.message()),
                            () -> parts.damaged(path, new Wording("无法读取", "cannot be read")));
            return Optional.empty();
        }
        if (!Optional.of(PublishedSource.canonicalHeader(text)).equals(headerLine(path))) {
            parts.damaged(path, new Wording("文件头不是规范的写法", "its header is not in the canonical form"));
        }
        return Optional.of(text);
    }

    private Optional<String> headerLine(String path) {
        return parts.text(path).flatMap(whole -> whole.lines().skip(1).findFirst());
    }

    private static Asides read(List<Path> asides, SourceParts parts) {
        Asides all = new Asides(new HashMap<>(), new HashSet<>());
        for (Path file : asides) {
            TextFiles.read(file, SourceArchives.ASIDE)
                    .value()
                    .flatMap(source -> YamlReader.read(source).value().map(root -> enter(source, root, all)))
                    .ifPresentOrElse(
                            read -> {},
                            () -> parts.damaged(SourceArchives.ASIDE, new Wording("无法读取", "cannot be read")));
        }
        return all;
    }

    private static Asides enter(SourceText source, Node root, Asides asides) {
        if (root instanceof Node.Mapping mapping) {
            for (Node.Pair pair : mapping.pairs()) {
                String path = pair.key().value();
                boolean covered = pair.value() instanceof Node.Mapping keys
                        && keys.pairs().stream()
                                .anyMatch(key -> key.key().value().equals(SourceArchives.OFFICE));
                if (covered) {
                    asides.covered().add(path);
                } else {
                    HeaderReader.header(source, pair.value())
                            .value()
                            .ifPresent(header -> asides.headers().put(path, header));
                }
            }
        }
        return asides;
    }
}
