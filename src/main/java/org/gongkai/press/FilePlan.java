package org.gongkai.press;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.export.DataExports;
import org.gongkai.press.export.Exports;
import org.gongkai.press.export.Proofs;
import org.gongkai.press.export.SearchIndex;
import org.gongkai.press.source.SourceArchives;
import org.gongkai.press.takeaway.Copies;
import org.gongkai.review.Entry;

/**
 * Every file that a site is to have but for its manifest (产出清单), known before anything is written.
 *
 * @param pages the pages, which must not be empty
 * @param beside all others
 */
public record FilePlan(Set<String> pages, Set<String> beside) {

    /**
     * The plan of an edition.
     *
     * @param assets names of the theme's files
     * @param pdfs addresses of the PDF files, where they are wanted
     */
    static FilePlan of(Edition edition, Set<String> assets, Set<Address> pdfs) {
        Stream<Address> pages = edition.plan().pages().stream().map(Page::address);
        Stream<Address> beside = Stream.of(
                        pdfs.stream(),
                        assets.stream().map(Addresses::asset),
                        Stream.of(Addresses.APPLY_DOCUMENT),
                        Copies.addresses(edition),
                        attachments(edition.catalogue().entries()),
                        Proofs.addresses(edition.catalogue().entries()),
                        new Exports(edition).addresses(),
                        SearchIndex.addresses(
                                edition.catalogue().entries().size(),
                                edition.limits().volume()),
                        DataExports.addresses(edition),
                        SourceArchives.addresses(edition))
                .flatMap(some -> some);
        return new FilePlan(paths(pages), paths(beside));
    }

    private static Stream<Address> attachments(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.files().stream().map(file -> Addresses.file(entry, file)));
    }

    private static Set<String> paths(Stream<Address> addresses) {
        return addresses.map(Address::path).collect(Collectors.toCollection(TreeSet::new));
    }
}
