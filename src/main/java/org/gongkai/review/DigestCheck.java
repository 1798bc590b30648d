package org.gongkai.review;

import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Whether a text is still the one that was reviewed (审查之后有没有改动): the digest on record against the present one. */
final class DigestCheck {

    private DigestCheck() {}

    /** That the review is of another text than the one with the digest {@code actual}. */
    static Optional<Finding> check(Manuscript manuscript, Review review, String actual) {
        String reviewed = review.digest().map(Review.Written::text).orElse("");
        if (reviewed.equals(actual)) {
            return Optional.empty();
        }
        Place place = review.digest().map(Review.Written::place).orElse(review.place());
        if (reviewed.isEmpty()) {
            return Optional.of(Rule.REVIEW_DIGEST.at(
                    place,
                    new Wording("审查记录没有摘要", "the review has no digest"),
                    new Wording(
                            "审查的是现在的内容的，在 review 下写 digest: " + actual,
                            "if this is what was reviewed, write below review: digest: " + actual)));
        }
        Optional<Finding> ends = LineEnds.changed(manuscript, reviewed)
                .map(
                        files -> Rule.REVIEW_DIGEST.at(
                                place,
                                new Wording(
                                        "审查之后只有文件的换行方式变了，内容没有变；审查时是：" + files.zh(),
                                        "only the line ends of files changed after the review; they were: "
                                                + files.en()),
                                new Wording(
                                        "多半是 Git 检出时改的：在项目文件夹的 .gitattributes 写“* -text”，删除这些文件后用 git checkout 重新取出；"
                                                + "不用 Git 的，用编辑器把换行存为括号中所写的",
                                        "most likely Git did it: write “* -text” into .gitattributes of the project, delete these"
                                                + " files and git checkout them; or save them with the line ends in brackets")));
        return ends.or(() -> Optional.of(Rule.REVIEW_DIGEST.at(
                place,
                changed(manuscript, reviewed, actual),
                new Wording(
                        "恢复审查时的内容，或者重新审查后写入新摘要",
                        "restore what was reviewed, or have it reviewed again and write the new digest"))));
    }

    /** That it changed, and in which files where what was approved is on file: the digest itself vouches for it. */
    private static Wording changed(Manuscript manuscript, String reviewed, String actual) {
        String files = manuscript
                .dossier()
                .kept(reviewed)
                .map(Digest::new)
                .filter(before -> before.text().equals(reviewed))
                .map(before -> String.join("、", Digest.of(manuscript).differences(before)))
                .orElse("");
        return files.isEmpty()
                ? new Wording("审查之后内容有改动：现在的摘要是 " + actual, "changed after the review: the digest is now " + actual)
                : new Wording(
                        "审查之后有改动：" + files + "；现在的摘要是 " + actual,
                        "changed after the review: " + files + "; the digest is now " + actual);
    }

    /** That what closes is no longer what was reviewed: the days that decide when may have been changed. It closes all the same. */
    static Optional<Finding> closing(Manuscript manuscript) {
        Review review = manuscript.header().review().orElseThrow(); // without an approval it never comes here
        return check(manuscript, review, Digest.standing(manuscript).text())
                .map(one -> Finding.of(
                                one.rule(),
                                one.place(),
                                new Wording(
                                        "公开期已满，已经关闭；" + one.message().zh(),
                                        "closed, its public period is over; "
                                                + one.message().en()),
                                new Wording(
                                        "核对决定期满日的 released、decided、closes-after；正文和附件可以删去",
                                        "check released, decided and closes-after; text and attachments may be deleted"))
                        .as(Severity.WARNING));
    }
}
