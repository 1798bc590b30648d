package org.gongkai.press;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.content.site.Site;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateProblem;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Templates;
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

    PdfFiles(Edition edition, Models models, TemplateRenderer templates, PdfPrinter printer) {
        this.edition = edition;
        this.models = models;
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * A page's file.
     *
     * @param kind its template
     */
    private record File(Page page, String kind, Address address) {}

    /** Address ▸ the page that offers the file. */
    static Map<Address, String> wanted(Edition edition) {
        Map<Address, String> wanted = new LinkedHashMap<>();
        files(edition)
                .forEach(
                        file -> wanted.put(file.address(), file.page().address().path()));
        return wanted;
    }

    private static List<File> files(Edition edition) {
        return edition.plan().pages().stream()
                .flatMap(page -> of(page).stream())
                .toList();
    }

    /**
     * Prints all that can be printed: address ▸ file. Texts and templates keep to the limits that pages have.
     *
     * @param typeset the text of a page
     */
    Found<Map<Address, byte[]>> print(Crew crew, Function<Page, Rendered> typeset) {
        List<File> wanted = files(edition);
        List<Finding> found = new ArrayList<>();
        List<Optional<String>> pages = Found.all(
                        crew.each(wanted, file -> html(file, typeset.apply(file.page())), PdfFiles::tooDeep))
                .into(found);
        Map<Address, byte[]> printed = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            File file = wanted.get(i);
            Optional<byte[]> known = printer.known(file.address());
            if (known.isPresent()) {
                printed.put(file.address(), known.get());
                continue;
            }
            pages.get(i)
                    .flatMap(html -> print(file, html).into(found))
                    .ifPresent(pdf -> printed.put(file.address(), pdf));
        }
        return new Found<>(printed, found);
    }

    /** The file of a page, where it has one. */
    private static Optional<File> of(Page page) {
        if (page instanceof Page.Annual annual) {
            return Optional.of(new File(page, "annualPdf", Addresses.annual(annual.year(), "pdf")));
        }
        return page == Page.Single.APPLY_FORM
                ? Optional.of(new File(page, "applyFormPdf", Addresses.APPLY_PDF))
                : Optional.empty();
    }

    /** The template of a file, filled; nothing, and a finding, where that has a mistake. */
    private Found<Optional<String>> html(File file, Rendered text) {
        StringWriter html = new StringWriter();
        try {
            templates.render(file.kind(), models.of(file.page(), text).variables(), html);
            return Found.of(Optional.of(html.toString()));
        } catch (TemplateMistake mistake) {
            return new Found<>(Optional.empty(), List.of(TemplateProblem.of(mistake)));
        }
    }

    private static Found<Optional<String>> tooDeep(File file) {
        String template = "templates/" + file.kind() + "." + Templates.EXTENSION;
        return new Found<>(
                Optional.empty(),
                List.of(
                        Finding.of(
                                Rule.OVER_THE_LIMIT,
                                Place.of(file.address().path()),
                                TemplateProblem.TOO_DEEP,
                                new Wording(
                                        "检查模板 " + template + " 是否包含了自己；页面也排不出来的，简化正文",
                                        "see whether " + template
                                                + " includes itself; where the page cannot be set either, simplify the text"))));
    }

    /** Prints a file; nothing, and a finding, where it cannot be printed. */
    private Found<Optional<byte[]>> print(File file, String html) {
        PdfPrinter.Result result = printer.print(html);
        if (result instanceof PdfPrinter.Printed printed) {
            return Found.of(Optional.of(printed.file()));
        }
        List<Finding> lacking = result instanceof PdfPrinter.Lacking some
                ? edition.site()
                        .pdf()
                        .map(wanted -> lacking(file, some.characters(), wanted.font()))
                        .orElse(List.of())
                : List.of();
        return new Found<>(Optional.empty(), lacking);
    }

    /** Each character where it first stands in the text; those of elsewhere, where the font is named. */
    private List<Finding> lacking(File file, List<String> characters, Site.NamedFile font) {
        List<Finding> found = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (String character : characters) {
            narrative(file.page())
                    .flatMap(text -> inText(file, character, text))
                    .ifPresentOrElse(found::add, () -> elsewhere.add(character));
        }
        if (!elsewhere.isEmpty()) {
            found.add(named(file, String.join("、", elsewhere), font));
        }
        return found;
    }

    private Optional<Narrative> narrative(Page page) {
        return edition.narrative(page.source());
    }

    private static Optional<Finding> inText(File file, String character, Narrative text) {
        int at = text.body().indexOf(character);
        if (at < 0) {
            return Optional.empty();
        }
        int begin = text.body().lastIndexOf('\n', at) + 1;
        int end = text.body().indexOf('\n', at);
        int line = text.bodyLine()
                + (int) text.body().chars().limit(at).filter(c -> c == '\n').count();
        return Optional.of(Finding.of(
                        Rule.PDF,
                        new Place(text.path(), line, 1 + text.body().codePointCount(begin, at)),
                        new Wording(
                                "字体里没有“" + character + "”，" + file.address() + " 无法生成",
                                "the font lacks “" + character + "”: " + file.address() + " cannot be made"),
                        HINT)
                .at(text.body().substring(begin, end < 0 ? text.body().length() : end)));
    }

    private static Finding named(File file, String all, Site.NamedFile font) {
        return Finding.of(
                        Rule.PDF,
                        font.place(),
                        new Wording(
                                "字体里没有 " + file.address() + " 要用的字：" + all,
                                "the font lacks characters of " + file.address() + ": " + all),
                        HINT)
                .at(font.line());
    }
}
