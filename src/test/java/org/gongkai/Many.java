package org.gongkai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.bake.Order;
import org.gongkai.press.edition.Limits;
import org.gongkai.press.release.Publication;

/** Sites of many entries for limits that are small enough to be reached. */
public final class Many {

    private static final int FIRST_YEAR = 2019;

    private Many() {}

    /** A project of so many entries, a third of them in each of three years; the newest has the highest number. */
    public static TestSite entries(int count) {
        TestSite site = new TestSite();
        for (int i = 1; i <= count; i++) {
            int year = FIRST_YEAR + 3 * (i - 1) / count;
            site.entry("tzgg/" + year + "/" + i + ".md", entry(i, year));
        }
        return site;
    }

    /** An entry released in a year, with a title and a text of its own. */
    public static EntryDraft entry(int serial, int year) {
        return EntryDraft.of(serial)
                .set("title", "关于第" + serial + "号监区" + word(serial) + "事项的通知")
                .set("formed", year + "-07-01")
                .set("released", year + "-07-" + (10 + serial % 20))
                .step("drafted", "王一", year + "-07-01")
                .step("secrecy", Map.of("by", "李二", "on", year + "-07-02", "conclusion", "可以公开"))
                .step("attribute", Map.of("by", "赵三", "on", year + "-07-02", "conclusion", "主动公开"))
                .step("approved", "钱四", year + "-07-05")
                .body("各监区须知：" + word(serial) + word(serial * 7) + "。" + word(serial * 31) + "另行通知。\n");
    }

    private static String word(int seed) {
        return "" + (char) (0x5000 + seed % 997) + (char) (0x6000 + seed % 991) + (char) (0x7000 + seed % 983);
    }

    /** Builds a project with these limits. */
    public static Baked build(Path project, Path out, Limits limits) throws IOException {
        Order order = new Order(false, null, false, false, false, false, limits);
        try {
            return new Bake(project, OffsetDateTime.parse(Built.NOW).toInstant())
                    .build(out, order, (old, fresh, baked) -> {});
        } catch (Publication.Refused e) {
            throw new AssertionError(e);
        }
    }
}
