package org.gongkai.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.press.PdfPrinter;

/** What prints PDF files, and its font, may not be here: those of the site are taken as they are, and that is told. */
final class SitePdfs implements PdfPrinter {

    private final Map<String, Path> site;
    private final List<Finding> found;

    SitePdfs(Map<String, Path> site, List<Finding> found) {
        this.site = site;
        this.found = found;
    }

    @Override
    public Optional<byte[]> known(Address file) {
        Path pdf = site.get(file.path());
        if (pdf == null) {
            return Optional.of(new byte[0]);
        }
        found.add(Finding.of(
                Rule.NOT_REBUILT,
                Place.of(file.path()),
                new Wording("PDF 没有重新生成", "the PDF file was not made again"),
                new Wording("与页面人工核对", "compare it with its page by hand")));
        try {
            return Optional.of(Files.readAllBytes(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Result print(String html) {
        throw new IllegalStateException("every file is known");
    }
}
