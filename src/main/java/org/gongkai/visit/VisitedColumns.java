package org.gongkai.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;

/**
 * Which column a requested page belongs to (页面所属的栏目). A page of a column is what lies in its folder and in no folder of a
 * column below it, so that pages which have been withdrawn since are still told apart.
 */
public final class VisitedColumns {

    private static final String PAGE = ".html";

    private final String base;
    private final List<Column> all = new ArrayList<>();
    private final Map<String, Column> byFolder = new HashMap<>();
    private final Map<String, Column> byPage = new HashMap<>();
    private final Column others = new Column("", "其他页面");

    /**
     * What is counted by itself.
     *
     * @param folder of its pages, relative to the site; of a single page its address; "" of all other pages
     * @param name {@code 法定主动公开内容 > 规范性文件}
     */
    public record Column(String folder, String name) {}

    /**
     * The columns of a site.
     *
     * @param base path on the server below which the site lies, ending in {@code /}
     */
    public VisitedColumns(String base, Categories categories) {
        this.base = base;
        for (Category category : categories.all()) {
            String name = categories.line(category).stream().map(Category::name).collect(Collectors.joining(" > "));
            folder(category.path(), name);
        }
        page("首页", Addresses.HOME);
        page("政府信息公开指南", Addresses.GUIDE);
        folder("annual", "政府信息公开年报");
        page("依申请公开", Addresses.APPLY, Addresses.APPLY_FORM);
        folder("catalogue", "政府信息公开目录");
        folder("validity", "有效性清单");
        page("检索", Addresses.SEARCH);
        page("站点地图", Addresses.SITEMAP);
        all.add(others);
    }

    private void folder(String path, String name) {
        Column column = new Column(path + "/", name);
        all.add(column);
        byFolder.put(path, column);
    }

    private void page(String name, Address... pages) {
        Column column = new Column(pages[0].path(), name);
        all.add(column);
        for (Address page : pages) {
            byPage.put(page.path(), column);
        }
    }

    /** Every column, in the order of the tree, then the pages besides. */
    public List<Column> all() {
        return List.copyOf(all);
    }

    /** The column of the page that a request asks for; nothing where that is no page of the site. */
    Optional<Column> of(String target) {
        String path = path(target);
        if (!path.startsWith(base)) {
            return Optional.empty();
        }
        String page = path.substring(base.length());
        if (page.isEmpty() || page.endsWith("/")) {
            page += Addresses.HOME.path();
        }
        if (!page.endsWith(PAGE) || page.contains(".files/") || page.equals(Addresses.NOT_FOUND.path())) {
            return Optional.empty();
        }
        Column single = byPage.get(page);
        return Optional.of(single != null ? single : inFolder(page));
    }

    private Column inFolder(String page) {
        for (int slash = page.lastIndexOf('/'); slash > 0; slash = page.lastIndexOf('/', slash - 1)) {
            Column column = byFolder.get(page.substring(0, slash));
            if (column != null) {
                return column;
            }
        }
        return others;
    }

    /** The path of a target: without scheme and host, query, escapes and repeated slashes. */
    private static String path(String target) {
        String path = target;
        int scheme = path.startsWith("/") ? -1 : path.indexOf("://");
        if (scheme >= 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        for (char end : new char[] {'?', '#'}) {
            int at = path.indexOf(end);
            path = at < 0 ? path : path.substring(0, at);
        }
        path = path.indexOf('%') < 0 ? path : unescaped(path);
        while (path.contains("//")) {
            path = path.replace("//", "/");
        }
        return path;
    }

    /** Addresses are ASCII: an escape of anything else stays as it is. */
    private static String unescaped(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            int high = path.charAt(i) == '%' && i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(path.charAt(i + 2), 16);
            boolean escape = low >= 0 && high < 8;
            text.append(escape ? (char) (16 * high + low) : path.charAt(i));
            i += escape ? 2 : 0;
        }
        return text.toString();
    }
}
