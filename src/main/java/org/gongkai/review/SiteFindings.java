package org.gongkai.review;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What is said of the review of a whole site: its own record (站点审查记录), and digests that do not know the column. */
final class SiteFindings {

    private static final String SITE = "content/site.yaml";
    private static final int SHOWN = 3;

    private SiteFindings() {}

    static Finding undeclared() {
        return Rule.REVIEWS_UNDECLARED.at(
                Place.of(SITE),
                new Wording(
                        "没有写明审查范围：站点数据、模板、素材和没有审查记录的指南、年报，不经批准就会公布",
                        "reviews is not set: data, templates and assets of the site, and a guide or reports without a"
                                + " record, go out without an approval"),
                new Wording(
                        "写 reviews: everything，并审查 content/site.md；只审查条目的写 reviews: entries",
                        "write reviews: everything and have content/site.md reviewed; or reviews: entries"));
    }

    static Finding none() {
        return Rule.SITE_RECORD.at(
                Place.of(SITE),
                new Wording("站点数据、模板和素材没有审查记录", "there is no review record of the site's data, templates and assets"),
                command(Role.DRAFTED));
    }

    static Finding notApproved(Manuscript record) {
        return Rule.SITE_RECORD.at(
                new Place(record.path(), 1, 1),
                new Wording(
                        "站点数据、模板和素材还没有批准公开", "the site's data, templates and assets are not approved for publication"),
                new Wording(
                        "用 gongkai review content/site.md 查看还缺哪一步",
                        "gongkai review content/site.md shows which step is next"));
    }

    private static Wording command(Role role) {
        return new Wording(
                "gongkai review content/site.md --as " + role + " --by 姓名，然后依次审查、批准",
                "gongkai review content/site.md --as " + role + " --by NAME, then the other steps");
    }

    /** That one entry was moved, for all the digest on record knows, which is of the first form. */
    static Finding columnUnknown(Manuscript manuscript, Review review) {
        Review.Written digest = review.digest().orElseThrow();
        return Rule.COLUMN_NOT_REVIEWED.at(
                digest.place(),
                new Wording(
                        "所在文件夹决定栏目，而第一版摘要（v1）不知道栏目",
                        "its folder decides the column, which a digest of the first form (v1) does not know"),
                new Wording(
                        "重新审查，从拟稿开始：gongkai review " + manuscript.path() + " --as drafted --by 姓名",
                        "have it reviewed anew: gongkai review " + manuscript.path() + " --as drafted --by NAME"));
    }

    /** The same of all entries of a site that does not ask for the review of everything. */
    static Finding columnsUnknown(List<String> paths) {
        String some = paths.stream().limit(SHOWN).collect(Collectors.joining("、"));
        boolean more = paths.size() > SHOWN;
        return Rule.COLUMN_NOT_REVIEWED.warning(
                Place.of("content/categories.yaml"),
                new Wording(
                        paths.size() + " 个条目由文件夹决定栏目，而第一版摘要（v1）不知道栏目，移动文件不会被发现：" + some + (more ? " 等" : ""),
                        "the folder decides the column of " + paths.size()
                                + " entries, which their digests of the first form (v1) do not know: moved, they would"
                                + " go out unnoticed: " + some + (more ? " …" : "")),
                new Wording(
                        "照常有效；下次用 gongkai review 审查时写入第二版摘要",
                        "they count as they are; the next gongkai review writes the second form"));
    }
}
