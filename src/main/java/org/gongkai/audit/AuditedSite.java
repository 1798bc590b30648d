package org.gongkai.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A published site as it was read (已发布的站点): what all checks look at.
 *
 * @param folder its files
 * @param addresses where the addresses in it lead
 * @param contents what its files hold
 * @param catalogue what its catalogue says
 */
record AuditedSite(Folder folder, AddressResolver addresses, Contents contents, PublishedCatalogue catalogue) {

    SortedMap<String, Path> files() {
        return folder.files();
    }

    SortedMap<String, Contents.Stored> stored() {
        return contents.stored();
    }

    SortedMap<String, PageRecord> pages() {
        return contents.pages();
    }

    /** The page to which an address of the catalogue leads. */
    Optional<PageRecord> page(String address) {
        return addresses.resolve("", address) instanceof Target.Inside inside
                ? Optional.ofNullable(pages().get(inside.path()))
                : Optional.empty();
    }

    /** Whether a file of absolute addresses may be missing: the home page does not say where the site is published. */
    boolean mayLack(String path) {
        return addresses.base().isEmpty() && files().containsKey(Base.HOME) && !files().containsKey(path);
    }
}
