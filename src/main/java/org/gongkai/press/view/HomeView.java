package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Category;
import org.gongkai.page.Addresses;
import org.gongkai.review.Entry;

/**
 * The home page of the column (政府信息公开专栏首页): {@code home}.
 *
 * @param ways what people come for first: the guide, applying, normative documents, the catalogue
 * @param blocks the other blocks in the prescribed order
 * @param latest what was released last, over all columns
 * @param topics the topics that are kept up (专题), may be empty
 */
public record HomeView(List<Way> ways, List<Block> blocks, List<RowView> latest, List<TopicView.Line> topics) {

    /**
     * Where many readers want to go (常用入口).
     *
     * @param title {@code 依申请公开}, {@code 规范性文件} …
     * @param href its address
     * @param text what it is for, in a few words
     */
    public record Way(String title, String href, String text) {}

    /**
     * A block of the home page (首页板块).
     *
     * @param title its official name: {@code 政府信息公开指南}, {@code 法定主动公开内容} …
     * @param href its address
     * @param count number of entries; 0 for blocks that hold none
     * @param branches the columns in it, may be empty
     * @param years the three latest annual reports, newest first; empty for other blocks
     * @param statement why it is empty, or ""
     */
    public record Block(
            String title,
            String href,
            int count,
            List<RowView.Branch> branches,
            List<PagerView.Choice> years,
            String statement) {}

    private static final int HOME_ROWS = 4;
    private static final int REPORTS = 3;

    public static HomeView of(Context here) {
        List<Block> blocks = new ArrayList<>();
        here.blocks().forEach(one -> blocks.add(block(one, here)));
        blocks.add(reports(here));
        here.others().forEach(one -> blocks.add(block(one, here)));
        List<Entry> entries = here.catalogue().entries();
        return new HomeView(
                ways(here),
                blocks,
                here.rows(entries.subList(0, Math.min(HOME_ROWS, entries.size()))),
                TopicView.lines(false, here));
    }

    private static List<Way> ways(Context here) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(Fixed.APPLY.title(), here.href(Fixed.APPLY.address()), "没有公开的信息，可以申请"));
        ways.add(new Way("公开指南", here.href(Fixed.GUIDE.address()), "怎样查找和获取，找谁"));
        here.catalogue().categories().all().stream()
                .filter(column -> column.item() == Article20.RULES)
                .findFirst()
                .ifPresent(column -> ways.add(new Way(column.name(), here.href(column), "现行有效的和已经失效的")));
        ways.add(new Way(
                "公开目录",
                here.href(Fixed.CATALOGUE.address()),
                "全部" + here.catalogue().entries().size() + "条信息"));
        return ways;
    }

    private static Block reports(Context here) {
        List<PagerView.Choice> years = here.reports(
                (year, unused) -> new PagerView.Choice(year + "年", here.href(Addresses.annual(year)), false));
        return new Block(
                Fixed.ANNUAL.title(),
                here.href(Fixed.ANNUAL.address()),
                0,
                List.of(),
                years.subList(0, Math.min(REPORTS, years.size())),
                "");
    }

    private static Block block(Category category, Context here) {
        int count = here.catalogue().count(category);
        return new Block(
                category.name(),
                here.href(category),
                count,
                here.branches(category.children()),
                List.of(),
                count == 0 ? category.none() : "");
    }
}
