package org.gongkai.press.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.review.Entry;

/**
 * The catalogue of disclosed information (政府信息公开目录): {@code catalogue}.
 *
 * @param total number of published entries
 * @param find the form by which the list is narrowed; one on the first page, else none
 * @param items the fifteen items; only on the first page, else empty
 * @param rows the entries of this page
 * @param pager the pages of the list
 * @param downloads the whole catalogue as files with their sizes; only on the first page, else empty
 * @param lists other lists of the catalogue: by validity
 * @param withdrawn entries that were withdrawn, from the last page with entries on; else empty
 * @param closed entries whose public period is over, from the last page with entries on; else empty
 */
public record CatalogueView(
        int total,
        List<SearchView> find,
        List<Item> items,
        List<Row> rows,
        PagerView pager,
        List<AttachmentView> downloads,
        List<LinkView> lists,
        List<Withdrawal> withdrawn,
        List<Closure> closed) {

    /**
     * One of the fifteen items of article 20 (条例第二十条各项) and the columns that fulfil it.
     *
     * @param code {@code 20-01} … {@code 20-15}
     * @param ordinal {@code 第（一）项}
     * @param text what the regulation says
     * @param columns the columns for it, may be empty
     * @param count number of entries in them
     * @param statement why there is none (不涉及的说明), or ""
     */
    public record Item(
            String code, String ordinal, String text, List<RowView.Branch> columns, int count, String statement) {

        private static Item of(Article20 item, Context here) {
            List<Category> columns = here.catalogue().categories().all().stream()
                    .filter(category -> category.item() == item)
                    .toList();
            int count = columns.stream().mapToInt(here.catalogue()::count).sum();
            String statement = columns.stream()
                    .map(Category::none)
                    .filter(none -> !none.isEmpty())
                    .findFirst()
                    .orElse(columns.isEmpty() ? "本机关尚未设立对应栏目" : "暂无信息");
            return new Item(
                    item.code(), item.cited(), item.text(), here.branches(columns), count, count == 0 ? statement : "");
        }
    }

    /**
     * A line of the catalogue (目录条目) with the fields of article 12.
     *
     * @param index index number (索引号)
     * @param title title (名称)
     * @param href address of its page
     * @param summary summary (内容概述)
     * @param number document number (发文字号), or ""
     * @param issuers issuing organs (发文机关)
     * @param topic topic (主题分类), or ""
     * @param column name of the column (栏目)
     * @param disclosure manner of disclosure (公开方式)
     * @param formed date of making (生成日期)
     * @param released date of release (发布日期)
     * @param validity validity in a word (有效性)
     * @param inForce false where the word must warn
     */
    public record Row(
            String index,
            String title,
            String href,
            String summary,
            String number,
            List<String> issuers,
            String topic,
            String column,
            String disclosure,
            DateView formed,
            DateView released,
            String validity,
            boolean inForce) {

        private static Row of(Entry entry, Context here) {
            Standing standing = here.catalogue().standing(entry);
            return new Row(
                    entry.index().text(),
                    entry.title(),
                    here.href(entry),
                    entry.summary(),
                    entry.text(HeaderKey.NUMBER).orElse(""),
                    entry.issuers(),
                    entry.text(HeaderKey.TOPIC).orElse(""),
                    entry.category().name(),
                    entry.text(HeaderKey.DISCLOSURE).orElse(""),
                    DateView.of(entry.formed()),
                    DateView.of(entry.released().toLocalDate()),
                    standing.word(),
                    standing.inForce());
        }
    }

    /**
     * A line of the catalogue for an entry that was withdrawn (撤回信息).
     *
     * @param index index number (索引号)
     * @param title the title, or ""
     * @param href address of the page that stands in its place
     * @param on day of withdrawal
     * @param reason why
     */
    public record Withdrawal(String index, String title, String href, DateView on, String reason) {}

    /**
     * A line of the catalogue for an entry whose public period is over (公开期满的信息).
     *
     * @param index index number (索引号)
     * @param href address of the page that says so
     * @param column name of the column that it stood in
     * @param on the last day on which it was public
     */
    public record Closure(String index, String href, String column, DateView on) {}

    /**
     * A page of the catalogue.
     *
     * @param sizes of the files for download; 0 where it is not known
     */
    public static CatalogueView of(Page.CatalogueList page, ToLongFunction<Address> sizes, Context here) {
        Catalogue catalogue = here.catalogue();
        boolean first = page.number() == 1;
        return new CatalogueView(
                catalogue.entries().size(),
                first ? List.of(SearchView.of(here)) : List.of(),
                first
                        ? Stream.of(Article20.values())
                                .map(item -> Item.of(item, here))
                                .toList()
                        : List.of(),
                page.entries().stream().map(entry -> Row.of(entry, here)).toList(),
                PagerView.of(page.number(), page.count(), Addresses::catalogue, here),
                first ? downloads(sizes, here) : List.of(),
                validityLists(here),
                page.withdrawn().stream()
                        .map(stone -> new Withdrawal(
                                stone.index().text(),
                                stone.title().orElse(""),
                                here.href(Addresses.tombstone(stone)),
                                DateView.of(stone.on()),
                                stone.reason()))
                        .toList(),
                page.closed().stream()
                        .map(closure -> new Closure(
                                closure.index().text(),
                                here.href(Addresses.closed(closure.index())),
                                closure.category().name(),
                                DateView.of(closure.on())))
                        .toList());
    }

    /** The lists by validity, as seen from a page. */
    static List<LinkView> validityLists(Context here) {
        return List.of(here.link(Fixed.IN_FORCE), here.link(Fixed.ENDED));
    }

    /** Every form in which the catalogue can be had, for people first. */
    private static List<AttachmentView> downloads(ToLongFunction<Address> sizes, Context here) {
        Map<String, Address> files = new LinkedHashMap<>();
        files.put("全部目录", Addresses.CATALOGUE_XLSX);
        files.put("全部目录，供各种软件读取", Addresses.CATALOGUE_CSV);
        files.put("全部目录，供程序读取", Addresses.CATALOGUE_JSON);
        files.put("全部目录，关联数据", Addresses.CATALOGUE_JSONLD);
        files.put("各年目录文件一览", Addresses.CATALOGUE_PARTS);
        files.put("目录数据的格式", Addresses.CATALOGUE_SCHEMA);
        if (here.edition().earlier() != null) {
            files.put("上次发布以来的变化", Addresses.CHANGES);
        }
        return files.entrySet().stream()
                .map(file ->
                        AttachmentView.of(file.getKey(), file.getValue(), sizes.applyAsLong(file.getValue()), here))
                .toList();
    }
}
