package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** One look at a published site (核验项): reads files and compares them with what the others say. */
abstract class SiteCheck {

    final AuditedSite site;
    final PublishedCatalogue catalogue;
    final List<Finding> found = new ArrayList<>();
    private final Rule rule;
    private final Wording hint;

    /**
     * @param rule that is broken where files differ
     * @param hint what to do then
     */
    SiteCheck(AuditedSite site, Rule rule, Wording hint) {
        this.site = site;
        this.catalogue = site.catalogue();
        this.rule = rule;
        this.hint = hint;
    }

    abstract void run();

    /** What is wrong, in any order. */
    final List<Finding> findings() {
        run();
        return found;
    }

    final void note(Place place, String zh, String en) {
        found.add(Finding.of(rule, place, new Wording(zh, en), hint));
    }

    final void note(String path, int line, String zh, String en) {
        note(new Place(path, line, 0), zh, en);
    }

    final void note(PublishedCatalogue.Row row, String zh, String en) {
        note(row.place(), row.index() + " " + zh, row.index() + " " + en);
    }

    /** The text of a file that must be there. */
    final Optional<String> text(String path) {
        return FileTexts.read(site.folder(), path, rule).into(found);
    }

    final Optional<Object> json(String path) {
        return text(path).flatMap(text -> FileTexts.json(path, text, rule, hint).into(found));
    }

    final Optional<List<XmlNodes.Node>> xml(String path) {
        return text(path).flatMap(text -> {
            try {
                return Optional.of(XmlNodes.parse(text));
            } catch (XMLStreamException e) {
                int line = e.getLocation() == null
                        ? 0
                        : Math.max(0, e.getLocation().getLineNumber());
                note(path, line, "不是合格的 XML", "not well-formed XML");
                return Optional.empty();
            }
        });
    }

    final Optional<List<Csv.Line>> csv(String path) {
        return text(path).flatMap(text -> {
            try {
                return Optional.of(Csv.parse(text));
            } catch (Csv.Damaged e) {
                note(path, e.line, "不是合格的 CSV", "not CSV as RFC 4180 has it");
                return Optional.empty();
            }
        });
    }
}
