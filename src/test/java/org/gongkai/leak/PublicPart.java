package org.gongkai.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;

/** The part of a random site that may be published: relations, attachments, tables, links, tombstones of both kinds. */
final class PublicPart {

    static final List<String> COLUMNS = List.of("gfxwj", "ghjh", "tzgg", "yanshen");

    private static final String CATEGORIES = """
            - key: fdzdgknr
              name: 法定主动公开内容
              type: 信息公开目录
              children:
                - {key: gfxwj, name: 规范性文件, item: "20-01", type: 政策文件}
                - {key: ghjh, name: 规划计划, item: "20-03", type: 政策文件, none: 本机关没有规划计划。}
            - {key: tzgg, name: 通知公告, type: 通知公告}
            - {key: yanshen, name: 严审栏目, type: 政策文件, review: [drafted, department, secrecy, attribute, approved, approved-by-leader]}
            """;

    private static final String TOPICS = """
            topics:
              - {id: all, name: 全部, columns: [fdzdgknr, tzgg, yanshen]}
              - {id: some, name: 一些, words: [公开, 监狱], genres: [通知], from: 2021-07-02}
            """;

    private final TestSite site = new TestSite()
            .file("content/categories.yaml", CATEGORIES)
            .file("content/site.yaml", TestSite.SITE + "word: all\n" + TOPICS);
    private final List<String> numbers = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final Dice dice;

    PublicPart(Dice dice) {
        this.dice = dice;
        if (dice.once(3)) {
            site.without("content/guide.md");
        }
        for (int i = 1 + dice.below(6); i > 0; i--) {
            add(i);
        }
    }

    private void add(int serial) {
        String column = dice.of(COLUMNS);
        String path = column + "/" + dice.of("", "2021/", "一/") + dice.of("a", "b", "公", "Z.z") + serial + ".md";
        EntryDraft draft = EntryDraft.of(serial)
                .set("title", dice.of("关于事项的通知", "办法", dice.words(4)))
                .set("released", dice.of("2021-07-06", "2021-07-06 09:30", "2021-11-30"));
        if (column.equals("yanshen")) {
            draft.step("department", "赵三", "2021-07-02").step("approved-by-leader", "卫五", "2021-07-06");
        } else if (dice.once(4)) {
            earlier(draft);
        }
        fields(draft);
        for (int i = dice.below(3); i > 0; i--) {
            draft.file(dice.of("", "图/") + dice.of("表", "a", "B") + i + dice.of(".txt", ".csv", ".TXT"), dice.words(9));
        }
        draft.body(body());
        if (dice.once(6)) {
            draft.withdrawn(dice.of("2021-09-01", "2021-12-01", "2022-01-01"), "内容有误", dice.once(2));
        } else {
            numbers.add(String.valueOf(draft.header().get("index")));
            paths.add(path);
        }
        site.entry(path, draft);
    }

    /** Made, reviewed and released in another year. */
    private static void earlier(EntryDraft draft) {
        draft.set("formed", "2020-07-01").set("released", "2020-12-31 23:59");
        draft.step("drafted", "王一", "2020-07-01")
                .step("secrecy", step("李二", "2020-07-02", "删减后公开"))
                .step("attribute", java.util.Map.of("by", "赵三", "on", "2020-07-02", "conclusion", "主动公开"))
                .step("approved", "钱四", "2020-12-31");
    }

    private void fields(EntryDraft draft) {
        for (String key : List.of("keywords", "issuer")) {
            if (dice.once(2)) {
                draft.set(key, List.of(dice.words(2), dice.words(3)));
            }
        }
        for (String key : List.of("author", "source", "description")) {
            if (dice.once(3)) {
                draft.set(key, dice.words(4));
            }
        }
        if (dice.once(3)) {
            draft.set("effective", "2021-08-01").set("expires", dice.of("2021-11-30", "2021-12-01", "2030-01-01"));
        }
        if (dice.once(3)) {
            draft.set("validity", dice.of("有效", "已修改", "部分失效", "失效", "废止", "尚未施行"));
        }
        if (!numbers.isEmpty() && dice.once(2)) {
            draft.set(dice.of("repeals", "amends", "replaced-by", "interprets"), List.of(dice.of(numbers)));
        }
        if (dice.once(4)) {
            draft.set(
                    "also-at",
                    List.of(new TreeMap<>(Map.of(
                            "where",
                            dice.of("微信", "省平台"),
                            "address",
                            "https://www.example.org/" + dice.below(99),
                            "on",
                            "2021-07-06"))));
        }
        draft.uncovered("note", dice.words(5));
    }

    private String body() {
        StringBuilder body = new StringBuilder("现就有关事项通知如下。\n\n");
        if (dice.once(2)) {
            body.append("| 甲 | 乙 |\n|---|---|\n| ").append(dice.below(99)).append(" | 二 |\n\n");
        }
        if (dice.once(2)) {
            body.append("## 小标题").append(dice.below(9)).append("\n\n- 甲\n- 乙\n\n");
        }
        if (!numbers.isEmpty() && dice.once(2)) {
            body.append("见[另一文件](index:").append(dice.of(numbers)).append(")。\n");
        }
        return body.append(dice.words(6).replaceAll("[|#<>&\\\\]", ""))
                .append("。\n")
                .toString();
    }

    /** Index numbers that are taken, for withheld entries to claim. */
    List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** The source files below content/. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    Map<String, byte[]> files() {
        return site.files();
    }

    /** Refuses a further entry of this path: it is a published one's. */
    boolean taken(String path) {
        return site.files().containsKey("content/" + path);
    }

    static Map<String, String> step(String by, String on, String conclusion) {
        return Map.of("by", by, "on", on, "conclusion", conclusion);
    }
}
