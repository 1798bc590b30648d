package org.gongkai.content.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * {@code content/redirects.csv} as read (旧地址): which addresses of an earlier website lead where now. It is under the review
 * of the site's own data; of its rows those are published whose target is.
 *
 * @param rows in the order of the file
 */
public record Redirects(List<Row> rows) {

    /** A site that was never elsewhere. */
    public static final Redirects NONE = new Redirects(List.of());

    /** The file, relative to the project folder. */
    public static final String FILE = "content/redirects.csv";

    private static final Field<String> TARGET =
            Field.needed("new", "新地址", Cells.filled(Cells.TEXT), "索引号、条目文件的路径，或者本站页面的地址");

    /**
     * A line.
     *
     * @param target an index number, the path of an entry's file below content/, or an address of the site, as written
     * @param place of the old address
     */
    public record Row(OldAddress old, String target, Place place) {}

    public Redirects {
        rows = List.copyOf(rows);
    }

    /** The rows that can be read; the findings say what is wrong with the others. */
    public static Found<Redirects> read(SourceText source, Site site) {
        Field<OldAddress> old = old(hosts(site));
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        DataTable.read(source, new Form(old, TARGET))
                .into(findings)
                .orElse(List.of())
                .forEach(found -> {
                    Values row = found.into(findings);
                    if (row.sound()) {
                        rows.add(new Row(row.need(old), row.need(TARGET), row.place()));
                    }
                });
        return new Found<>(new Redirects(rows), findings);
    }

    private static Set<String> hosts(Site site) {
        Set<String> hosts = new HashSet<>(Set.of(site.domain().toLowerCase(Locale.ROOT)));
        if (!site.address().isEmpty()) {
            Optional.ofNullable(URI.create(site.address()).getRawAuthority())
                    .ifPresent(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        }
        return hosts;
    }

    private static Field<OldAddress> old(Set<String> hosts) {
        Shape<OldAddress> shape = Cells.TEXT.then((value, text) -> {
            OldAddress.Parsed parsed = OldAddress.parse(text, hosts);
            if (parsed instanceof OldAddress.Parsed.Refused refused) {
                String shown = NormalText.excerpt(text);
                return Found.nothing(value.finding(
                        Rule.OLD_ADDRESS,
                        new Wording(
                                "“" + shown + "”" + refused.why().zh(),
                                "“" + shown + "”: " + refused.why().en()),
                        refused.hint()));
            }
            return Found.of(Optional.of(((OldAddress.Parsed.Sound) parsed).address()));
        });
        return Field.needed("old", "旧地址", Cells.filled(shape), "原来的路径，带参数的连同参数");
    }
}
