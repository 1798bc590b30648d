package org.gongkai.press;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;

/** The pages that are offered as PDF files as well (页面的 PDF 版), each by a template of its own. */
final class PdfFiles {

    private final Edition edition;
    private final TemplateRenderer templates;
    private final PdfPrinter printer;
    private final Findings findings;

    PdfFiles(Edition edition, TemplateRenderer templates, PdfPrinter printer, Findings findings) {
        this.edition = edition;
        this.templates = templates;
        this.printer = printer;
        this.findings = findings;
    }

    /**
     * A page's file.
     *
     * @param kind its template
     */
    record File(String kind, Address address) {}

    /** The file of a page, where it has one. */
    static Optional<File> of(Page page) {
        return page instanceof Page.ApplyForm
                ? Optional.of(new File("applyFormPdf", Addresses.APPLY_PDF))
                : Optional.empty();
    }

    /** Prints a file with the variables of its page; nothing, and a finding, where it cannot be printed. */
    Optional<byte[]> print(File file, Map<String, Object> variables) {
        StringWriter html = new StringWriter();
        try {
            templates.render(file.kind(), variables, html);
        } catch (TemplateMistake mistake) {
            findings.add(TemplateProblem.of(mistake));
            return Optional.empty();
        }
        PdfPrinter.Result result = printer.print(html.toString());
        if (result instanceof PdfPrinter.Printed printed) {
            return Optional.of(printed.file());
        }
        if (result instanceof PdfPrinter.Lacking lacking) {
            edition.site().pdf().ifPresent(wanted -> lacking(file, lacking.characters(), wanted.font()));
        }
        return Optional.empty();
    }

    private void lacking(File file, List<String> characters, Site.FontFile font) {
        String all = String.join("、", characters);
        findings.add(Finding.of(
                        Rule.PDF,
                        font.place(),
                        new Wording(
                                "字体里没有 " + file.address() + " 要用的字：" + all,
                                "the font lacks characters of " + file.address() + ": " + all),
                        new Wording("换一种有这些字的字体，或者改用别的写法", "take a font that has them, or write it otherwise"))
                .at(font.line()));
    }
}
