package org.gongkai.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.application.Dispute.Result;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.press.PdfPrinter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** PDF files as a project wants them, as far as the library for them is installed (PDF 组件). */
public final class HtmlToPdf implements PdfPrinter {

    private static final String NEEDED = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder";

    /** What counters of pages and of lists are written with. */
    private static final String COUNTED = "0123456789.";

    private final Typeface font;
    private final Typeface bold;

    private HtmlToPdf(Typeface font, Typeface bold) {
        this.font = font;
        this.bold = bold;
    }

    /**
     * The printer for a project that wants PDF files; nothing where something is in its way.
     *
     * @param project its folder
     */
    public static Found<Optional<PdfPrinter>> of(Path project, Site.Pdf wanted) {
        List<Finding> found = new ArrayList<>();
        boolean installed = installed();
        if (!installed) {
            found.add(Finding.of(
                            Rule.PDF,
                            wanted.font().place(),
                            new Wording("没有安装 PDF 组件", "the part for PDF is not installed"),
                            new Wording(
                                    "按手册《PDF》一章把它的各个 jar 放入 gongkai.jar 旁边的 lib/；不要 PDF 的，删去 site.yaml 的 pdf",
                                    "put its jars into lib/ beside gongkai.jar (see the handbook), or take pdf out of site.yaml"))
                    .at(wanted.font().line()));
        }
        Optional<Typeface> font = Typeface.of(project, wanted.font()).into(found);
        Optional<Typeface> bold = wanted.bold().equals(wanted.font())
                ? font
                : Typeface.of(project, wanted.bold()).into(found);
        return new Found<>(
                installed && font.isPresent() && bold.isPresent()
                        ? Optional.of(new HtmlToPdf(font.get(), bold.get()))
                        : Optional.empty(),
                found);
    }

    private static boolean installed() {
        try {
            Class.forName(NEEDED, false, HtmlToPdf.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false; // the answer is what the finding reports
        }
    }

    @Override
    public synchronized Result print(String html) { // the fonts are read as they are needed
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        new PaperForm(page).settle();
        List<String> lacking = lacking(page);
        return lacking.isEmpty() ? new Printed(PdfRendering.print(page, font, bold)) : new Lacking(lacking);
    }

    /** A character that is not in the bold font is taken from the other. */
    private List<String> lacking(Document page) {
        StringBuilder text = new StringBuilder(page.wholeText()).append(COUNTED);
        for (Element style : page.select("style")) {
            text.append(style.data());
        }
        Set<String> lacking = new LinkedHashSet<>();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !font.has(c))
                .forEach(c -> lacking.add(Character.toString(c)));
        return new ArrayList<>(lacking);
    }
}
