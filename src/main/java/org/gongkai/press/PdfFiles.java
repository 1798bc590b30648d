package org.gongkai.press;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.review.Narrative;

/** The pages that are offered as PDF files as well (页面的 PDF 版), each by a template of its own. */
final class PdfFiles {

    private static final Wording HINT =
            new Wording("换一种有这些字的字体，或者改用别的写法", "take a font that has them, or write it otherwise");

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
        if (page instanceof Page.Annual annual) {
            return Optional.of(new File("annualPdf", Addresses.annual(annual.year(), "pdf")));
        }
        return page instanceof Page.ApplyForm
                ? Optional.of(new File("applyFormPdf", Addresses.APPLY_PDF))
                : Optional.empty();
    }

    /**
     * Prints a file; nothing, and a finding, where it cannot be printed.
     *
     * @param variables those of its page
     * @param text what its page is made of, if it is a text of the editors
     */
    Optional<byte[]> print(File file, Map<String, Object> variables, Optional<Narrative> text) {
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
            edition.site().pdf().ifPresent(wanted -> lacking(file, lacking.characters(), text, wanted.font()));
        }
        return Optional.empty();
    }

    /** Each character where it first stands in the text; those of elsewhere, where the font is named. */
    private void lacking(File file, List<String> characters, Optional<Narrative> text, Site.FontFile font) {
        List<String> elsewhere = new ArrayList<>(characters);
        text.ifPresent(narrative -> elsewhere.removeIf(character -> inText(file, character, narrative)));
        if (!elsewhere.isEmpty()) {
            named(file, String.join("、", elsewhere), font);
        }
    }

    private boolean inText(File file, String character, Narrative text) {
        int at = text.body().indexOf(character);
        if (at < 0) {
            return false;
        }
        int begin = text.body().lastIndexOf('\n', at) + 1;
        int end = text.body().indexOf('\n', at);
        int line = text.bodyLine()
                + (int) text.body().chars().limit(at).filter(c -> c == '\n').count();
        findings.add(Finding.of(
                        Rule.PDF,
                        new Place(text.path(), line, 1 + text.body().codePointCount(begin, at)),
                        new Wording(
                                "字体里没有“" + character + "”，" + file.address() + " 无法生成",
                                "the font lacks “" + character + "”: " + file.address() + " cannot be made"),
                        HINT)
                .at(text.body().substring(begin, end < 0 ? text.body().length() : end)));
        return true;
    }

    private void named(File file, String all, Site.FontFile font) {
        findings.add(Finding.of(
                        Rule.PDF,
                        font.place(),
                        new Wording(
                                "字体里没有 " + file.address() + " 要用的字：" + all,
                                "the font lacks characters of " + file.address() + ": " + all),
                        HINT)
                .at(font.line()));
    }
}
