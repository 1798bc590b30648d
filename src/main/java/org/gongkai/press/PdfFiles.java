package org.gongkai.press;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.content.Site;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Narrative;

/** The pages that are offered as PDF files as well (页面的 PDF 版), each by a template of its own. */
final class PdfFiles {

    private static final Wording HINT =
            new Wording("换一种有这些字的字体，或者改用别的写法", "take a font that has them, or write it otherwise");

    private final Edition edition;
    private final Models models;
    private final TemplateRenderer templates;
    private final PdfPrinter printer;
    private final Findings findings;

    PdfFiles(Edition edition, Models models, TemplateRenderer templates, PdfPrinter printer, Findings findings) {
        this.edition = edition;
        this.models = models;
        this.templates = templates;
        this.printer = printer;
        this.findings = findings;
    }

    /**
     * A page's file.
     *
     * @param kind its template
     */
    private record File(Page page, String kind, Address address) {}

    /**
     * Prints all that can be printed and lets their pages offer them. Texts and templates keep to the limits that pages have.
     *
     * @param typeset the text of a page
     */
    void offer(Crew crew, Function<Page, Optional<Rendered>> typeset) {
        List<File> wanted = edition.plan().pages().stream()
                .flatMap(page -> of(page).stream())
                .toList();
        wanted.forEach(file ->
                edition.plan().claim(file.address(), file.page().address().path()));
        Crew.Job<File, Optional<String>> job = Crew.job(file -> html(file, typeset.apply(file.page())), this::mishap);
        List<Optional<String>> pages = crew.each(wanted, job);
        for (int i = 0; i < wanted.size(); i++) {
            File file = wanted.get(i);
            pages.get(i).flatMap(html -> print(file, html)).ifPresent(pdf -> models.offer(file.address(), pdf));
        }
    }

    /** The file of a page, where it has one. */
    private static Optional<File> of(Page page) {
        if (page instanceof Page.Annual annual) {
            return Optional.of(new File(page, "annualPdf", Addresses.annual(annual.year(), "pdf")));
        }
        return page instanceof Page.ApplyForm
                ? Optional.of(new File(page, "applyFormPdf", Addresses.APPLY_PDF))
                : Optional.empty();
    }

    /** The template of a file, filled; nothing, and a finding, where that has a mistake. */
    private Optional<String> html(File file, Optional<Rendered> text) {
        StringWriter html = new StringWriter();
        try {
            templates.render(file.kind(), models.of(file.page(), text).variables(), html);
            return Optional.of(html.toString());
        } catch (TemplateMistake mistake) {
            findings.add(TemplateProblem.of(mistake));
            return Optional.empty();
        }
    }

    private Optional<String> mishap(File file, Crew.Mishap mishap) {
        String template = "templates/" + file.kind() + "." + Templates.EXTENSION;
        findings.add(
                Rule.OVER_THE_LIMIT,
                Place.of(file.address().path()),
                TemplateProblem.TOO_DEEP,
                new Wording(
                        "检查模板 " + template + " 是否包含了自己；页面也排不出来的，简化正文",
                        "see whether " + template
                                + " includes itself; where the page cannot be set either, simplify the text"));
        return Optional.empty();
    }

    /** Prints a file; nothing, and a finding, where it cannot be printed. */
    private Optional<byte[]> print(File file, String html) {
        PdfPrinter.Result result = printer.print(html);
        if (result instanceof PdfPrinter.Printed printed) {
            return Optional.of(printed.file());
        }
        if (result instanceof PdfPrinter.Lacking lacking) {
            edition.site().pdf().ifPresent(wanted -> lacking(file, lacking.characters(), wanted.font()));
        }
        return Optional.empty();
    }

    /** Each character where it first stands in the text; those of elsewhere, where the font is named. */
    private void lacking(File file, List<String> characters, Site.FontFile font) {
        List<String> elsewhere = new ArrayList<>(characters);
        narrative(file.page())
                .ifPresent(narrative -> elsewhere.removeIf(character -> inText(file, character, narrative)));
        if (!elsewhere.isEmpty()) {
            named(file, String.join("、", elsewhere), font);
        }
    }

    private Optional<Narrative> narrative(Page page) {
        return page instanceof Page.Annual annual
                ? Optional.ofNullable(edition.reports().get(annual.year()))
                : Optional.empty();
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
