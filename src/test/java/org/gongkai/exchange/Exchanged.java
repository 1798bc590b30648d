package org.gongkai.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.exchange.Exchange.Written;
import org.gongkai.exchange.mapping.MappingReader;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.exchange.release.PublishedRecords;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording.Language;

/** What a run gave: its files, its findings. */
record Exchanged(List<byte[]> files, long records, List<Finding> findings) {

    static Exchanged of(PublishedFiles release, String mapping) {
        return of(release, mapping, false);
    }

    static Exchanged of(PublishedFiles release, String mapping, boolean changes) {
        try {
            List<Finding> findings = new ArrayList<>();
            Optional<PlatformMapping> read =
                    MappingReader.read(new SourceText("m.yaml", mapping)).into(findings);
            Optional<PublishedRecords> records =
                    (changes ? PublishedRecords.changes(release) : PublishedRecords.catalogue(release)).into(findings);
            if (read.isEmpty() || records.isEmpty()) {
                return new Exchanged(List.of(), 0, findings);
            }
            List<ByteArrayOutputStream> files = new ArrayList<>();
            Found<Written> found = Exchange.write(records.get(), read.get(), () -> {
                files.add(new ByteArrayOutputStream());
                return files.get(files.size() - 1);
            });
            Written written = found.into(findings);
            return new Exchanged(
                    files.stream().map(ByteArrayOutputStream::toByteArray).toList(), written.records(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only file. */
    String text() {
        return text(StandardCharsets.UTF_8);
    }

    String text(Charset charset) {
        if (files.size() != 1 || !findings.isEmpty()) {
            throw new AssertionError(files.size() + " files\n" + told());
        }
        return new String(files.get(0), charset);
    }

    /** The findings as a user reads them. */
    String told() {
        return new FindingText(Language.EN).plain(findings.stream().sorted().toList());
    }
}
