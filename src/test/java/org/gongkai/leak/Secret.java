package org.gongkai.leak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;

/** A withheld entry that can be changed in every way that leaves it withheld. */
final class Secret {

    private static final List<String> RELATIONS = List.of("repeals", "amends", "replaced-by", "interprets");
    private static final List<String> TEXTS = List.of(
            "title", "summary", "number", "topic", "source", "author", "description", "image", "grounds", "issuer");
    private static final List<String> DAYS =
            List.of("formed", "changed", "reconsider", "effective", "expires", "decided");

    private final Dice dice;
    private final PublicPart beside;
    private final EntryDraft draft;
    private final Map<String, byte[]> statements = new TreeMap<>();
    private final int serial;
    private String folder = "";
    private String name = "";

    Secret(int serial, Dice dice, PublicPart beside) {
        this.serial = serial;
        this.dice = dice;
        this.beside = beside;
        this.draft = EntryDraft.of(700 + serial).set("title", "秘而不宣" + serial).body("秘而不宣的正文\n");
        move();
        reason();
        for (int i = dice.below(6); i > 0; i--) {
            change();
        }
    }

    /** One change of any kind. */
    void change() {
        switch (dice.below(14)) {
            case 0 -> move();
            case 1 -> reason();
            case 2 -> draft.set("index", dice.once(3) ? dice.words(3) : claimed());
            case 3 -> draft.set(dice.of(RELATIONS), List.of(claimed(), dice.words(2)));
            case 4 -> draft.set(dice.of(TEXTS), dice.words(12));
            case 5 -> draft.set(dice.of(DAYS), "20" + (10 + dice.below(80)) + "-0" + (1 + dice.below(9)) + "-11");
            case 6 -> draft.set("category", dice.of("gfxwj", "tzgg", "没有这个栏目"));
            case 7 -> draft.set("keywords", List.of(dice.words(2), dice.words(2)));
            case 8 -> draft.set("validity", dice.of("有效", "已修改", "部分失效", "失效", "废止", "尚未施行"));
            case 9 -> draft.body(body());
            case 10 -> attach();
            case 11 -> statements();
            case 12 -> draft.withdrawn(dice.of("2021-09-01", "2031-09-01"), dice.words(9), dice.once(2));
            default -> review();
        }
    }

    private String claimed() {
        return beside.numbers().isEmpty() || dice.once(2)
                ? "736916951/2021-%06d".formatted(1 + dice.below(9))
                : dice.of(beside.numbers());
    }

    /** Another folder or name; sometimes one whose page would have a published entry's address. */
    private void move() {
        String column = dice.of(PublicPart.COLUMNS);
        folder = column + "/" + dice.of("", "2021/", "2099/", "一/二/");
        name = dice.of("mi", "密", "W w", "page-2", "index") + serial;
        if (!beside.paths().isEmpty() && dice.once(4)) {
            String published = dice.of(beside.paths());
            folder = published.substring(0, published.indexOf('/')) + "/x" + serial + "/";
            name = published.substring(published.lastIndexOf('/') + 1, published.length() - ".md".length());
        }
    }

    /** One of the reasons for which an entry stays inside. */
    private void reason() {
        draft.set("released", "2021-07-06").set("disclosure", "主动公开");
        draft.step("secrecy", PublicPart.step("李二", "2021-07-02", "可以公开")).step("approved", "钱四", "2021-07-05");
        switch (dice.below(5)) {
            case 0 -> draft.noStep("approved");
            case 1 -> draft.set("released", dice.of("2021-12-01 00:01", "2021-12-02", "2099-12-31"));
            case 2 -> draft.set("disclosure", dice.of("不予公开", "依申请公开"));
            case 3 -> draft.step("secrecy", PublicPart.step("李二", "2021-07-02", dice.of("不予公开", "报请确定")));
            default -> List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        }
    }

    private String body() {
        return "秘而不宣" + dice.words(20) + "\n\n" + dice.of("[链](没有.md)", "[链](index:0)", "![图](无.png)", "<script>")
                + "\n\n## 小标题\n\n" + dice.words(9) + "\n";
    }

    private void attach() {
        if (!draft.files().isEmpty() && dice.once(2)) {
            draft.files().remove(dice.of(List.copyOf(draft.files().keySet())));
        } else {
            draft.file(dice.of("", "图/") + dice.of("密", "m", "M") + dice.below(9) + ".txt", dice.words(20));
        }
        if (dice.once(3)) {
            draft.set("attachments", List.of("没有.txt"));
        }
    }

    private void statements() {
        String file = dice.of("drafted", "secrecy", "withdraw") + dice.of(".statement", ".statement.sig");
        if (statements.remove(file) == null) {
            statements.put(file, dice.words(20).getBytes(StandardCharsets.UTF_8));
        }
        if (dice.once(3)) {
            statements.put("history.yaml", dice.words(9).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void review() {
        switch (dice.below(5)) {
            case 4 -> draft.returned(dice.of("李二", "谁"), "2021-07-0" + (1 + dice.below(9)), "secrecy", dice.words(5));
            case 0 -> draft.digest(dice.of("none", "", "sha256:" + "0".repeat(64)));
            case 1 -> draft.step("drafted", dice.words(2), "2033-01-01");
            case 2 -> draft.step("department", "赵三", "2021-01-02");
            default ->
                draft.set(
                        "waive",
                        List.of(Map.of(
                                "rule",
                                "R-18",
                                "quote",
                                dice.words(3),
                                "reason",
                                dice.words(9),
                                "by",
                                "钱四",
                                "until",
                                "2033-01-01")));
        }
        draft.uncovered("note", dice.words(9));
    }

    String path() {
        return folder + name + ".md";
    }

    /** Adds its files to a site; a path that is a published entry's is left alone. */
    void into(Map<String, byte[]> files) {
        if (beside.taken(path()) || files.containsKey("content/" + path())) {
            return;
        }
        TestSite one = new TestSite();
        one.files().clear();
        files.putAll(one.entry(path(), draft).without(TestSite.WITHDRAWN).files());
        statements.forEach((file, bytes) -> files.put("content/" + folder + name + ".review/" + file, bytes));
    }
}
