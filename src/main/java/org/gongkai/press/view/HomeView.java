package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.site.Category;
import org.gongkai.review.Entry;

/**
 * The home page of the column (政府信息公开专栏首页): {@code home}.
 *
 * @param blocks the blocks in the prescribed order
 * @param latest what was released last, over all columns
 * @param topics the topics that are kept up (专题), may be empty
 */
public record HomeView(List<Block> blocks, List<RowView> latest, List<TopicView.Line> topics) {

    /**
     * A block of the home page (首页板块).
     *
     * @param title its official name: {@code 政府信息公开指南}, {@code 法定主动公开内容} …
     * @param href its address
     * @param description what it holds, one sentence, or ""
     * @param count number of entries; 0 for blocks that hold none
     * @param branches the columns in it, may be empty
     * @param rows its newest entries, may be empty
     * @param statement why it is empty, or ""
     */
    public record Block(
            String title,
            String href,
            String description,
            int count,
            List<RowView.Branch> branches,
            List<RowView> rows,
            String statement) {}

    private static final int HOME_ROWS = 8;
    private static final int BLOCK_ROWS = 5;

    public static HomeView of(Context here) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(fixed(Fixed.GUIDE, List.of(), here));
        here.blocks().forEach(one -> blocks.add(block(one, here)));
        blocks.add(fixed(Fixed.ANNUAL, here.reports(), here));
        blocks.add(fixed(Fixed.APPLY, List.of(), here));
        here.others().forEach(one -> blocks.add(block(one, here)));
        return new HomeView(blocks, newest(here.catalogue().entries(), HOME_ROWS, here), TopicView.lines(false, here));
    }

    private static List<RowView> newest(List<Entry> entries, int most, Context here) {
        return here.rows(entries.subList(0, Math.min(most, entries.size())));
    }

    private static Block fixed(Fixed block, List<RowView> rows, Context here) {
        return new Block(block.title(), here.href(block.address()), block.description(), 0, List.of(), rows, "");
    }

    private static Block block(Category category, Context here) {
        int count = here.catalogue().count(category);
        return new Block(
                category.name(),
                here.href(category),
                category.description(),
                count,
                here.branches(category.children()),
                category.children().isEmpty() ? newest(here.catalogue().in(category), BLOCK_ROWS, here) : List.of(),
                count == 0 ? category.none() : "");
    }
}
