package org.gongkai.page;

import java.net.URI;
import java.util.Set;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.site.Site;

/**
 * What a plan must know of an earlier website (旧网站).
 *
 * @param redirects its addresses
 * @param mount path of this site on its host, with a slash at both ends
 * @param held paths and index numbers of texts that are there, whether they are published or not
 */
public record OldSite(Redirects redirects, String mount, Set<String> held) {

    /** A site that was never elsewhere. */
    public static final OldSite NONE = new OldSite(Redirects.NONE, "/", Set.of());

    public OldSite {
        held = Set.copyOf(held);
    }

    /** That of a site; where it has no address of its own, the whole host is meant. */
    public static OldSite of(Redirects redirects, Site site, Set<String> held) {
        String path = site.address().isEmpty() ? "" : URI.create(site.address()).getRawPath();
        return new OldSite(redirects, path == null || path.isEmpty() ? "/" : path, held);
    }
}
