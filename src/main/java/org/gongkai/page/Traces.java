package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Person;
import org.gongkai.review.Entry;

/**
 * Every address at which something of an entry can be read (需清除的地址), for the day on which it must not be read any more.
 *
 * @param own its page, files and statements, which are gone once the site is built again
 * @param mentions pages and files that name it, which are other ones then
 */
public record Traces(List<Address> own, List<Address> mentions) {

    public Traces {
        own = List.copyOf(own);
        mentions = List.copyOf(mentions);
    }

    /**
     * The traces of a manuscript.
     *
     * @param page the address of its page
     * @param plan the site's pages; where it has the entry, also what names it is found
     */
    public static Traces of(Manuscript manuscript, Address page, PagePlan plan) {
        List<Address> own = new ArrayList<>(List.of(page));
        for (Attachment file : manuscript.attachments()) {
            own.add(Addresses.file(page, file));
        }
        for (String role : Person.ROLES) {
            if (manuscript.dossier().signature(role).isPresent()) {
                Address statement = Addresses.statement(page, role);
                own.add(statement);
                own.add(new Address(statement.path() + ".sig"));
                if (manuscript.dossier().second(role).isPresent()) {
                    own.add(new Address(statement.path() + ".sm2"));
                }
            }
        }
        Optional<Entry> entry = plan.pages().stream()
                .filter(Page.Document.class::isInstance)
                .map(one -> ((Page.Document) one).entry())
                .filter(one -> one.path().equals(manuscript.path()))
                .findFirst();
        Set<String> mentions = new TreeSet<>();
        for (Address always : List.of(
                Addresses.HOME,
                Addresses.SITEMAP,
                Addresses.FEED,
                Addresses.SITEMAP_XML,
                Addresses.CATALOGUE_JSON,
                Addresses.CATALOGUE_CSV,
                Addresses.CATALOGUE_XLSX,
                Addresses.CATALOGUE_JSONLD,
                Addresses.CATALOGUE_PARTS,
                Addresses.CHANGES,
                Addresses.MANIFEST)) {
            mentions.add(always.path());
        }
        entry.ifPresent(one -> mentioned(one, plan, mentions));
        return new Traces(own, mentions.stream().map(Address::new).toList());
    }

    private static void mentioned(Entry entry, PagePlan plan, Set<String> mentions) {
        for (Page page : plan.pages()) {
            if (page instanceof Page.Column one
                    && one.first()
                    && (entry.category().path() + "/").startsWith(one.category().path() + "/")) {
                mentions.add(Addresses.feed(one.category()).path());
            }
            boolean column = page instanceof Page.Column one && one.entries().contains(entry);
            boolean list =
                    page instanceof Page.CatalogueList one && one.entries().contains(entry);
            boolean standing =
                    page instanceof Page.ValidityList one && one.entries().contains(entry);
            if (column || list || standing) {
                mentions.add(page.address().path());
            }
        }
        YearFile.of(plan.catalogue()).stream()
                .filter(part -> part.year() == entry.released().getYear())
                .forEach(part -> mentions.add(part.address().path()));
        List<Entry> neighbours = new ArrayList<>();
        plan.catalogue().previous(entry).ifPresent(neighbours::add);
        plan.catalogue().next(entry).ifPresent(neighbours::add);
        plan.catalogue().relations(entry).forEach(relation -> neighbours.addAll(relation.others()));
        neighbours.forEach(one -> mentions.add(plan.address(one).path()));
    }
}
