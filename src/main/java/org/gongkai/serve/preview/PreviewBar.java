package org.gongkai.serve.preview;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.desk.Route;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording.Language;
import org.gongkai.office.SourceLines;
import org.gongkai.review.Verdict;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Withheld;

/** What stands above a preview (预览说明): what it is, why readers do not see it and what is still missing, what is wrong with it. */
final class PreviewBar {

    private static final int MOST = 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Path folder;

    /** @param folder of the project, whose lines are shown where they are wrong */
    PreviewBar(Path folder) {
        this.folder = folder;
    }

    /**
     * The bar of a page.
     *
     * @param path of the text that it shows; "" where it shows none
     * @param found in it
     * @param stale whether an earlier page is shown, for the present one cannot be printed
     */
    String of(GalleyEdition edition, String path, List<Finding> found, boolean stale) {
        List<String> lines = new ArrayList<>();
        lines.add("<b>预览，不是发布的页面。</b>" + Watermark.escaped(why(edition, path)));
        if (stale) {
            lines.add("这一页现在印不出来，下面是上一次能印出来的样子；先改正：");
        }
        String checked = edition.base().moment().asOf().format(CLOCK);
        lines.add(edition.fresh() ? "检查结果以 " + checked + " 为准。" : "正文是现在的；栏目之间的检查结果以 " + checked + " 为准，正在核对……");
        StringBuilder html = new StringBuilder();
        lines.forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append(list(found, stale));
        return html.toString();
    }

    /** Why readers do not see a text, and what is still missing; of a page of many texts, how many there are of those. */
    static String why(GalleyEdition edition, String path) {
        if (path.isEmpty()) {
            long withheld = edition.withheld();
            return withheld == 0 ? "" : "站内有 " + withheld + " 篇读者现在看不到的内容，和已经发布的排在一起。";
        }
        if (edition.published(path)) {
            return "读者现在看到的就是这一篇；" + (edition.said().containsKey(path) ? "保存的改动在下次发布时生效。" : "没有未发布的改动。");
        }
        Optional<Verdict> verdict = edition.verdict(path);
        String reason = verdict.filter(InError.class::isInstance).isPresent()
                ? "有错误，暂不能发布"
                : verdict.filter(Withheld.class::isInstance)
                        .map(one -> ((Withheld) one).reason().wording().zh())
                        .orElse("待审");
        return "读者现在看不到：" + reason + "。" + missing(edition, path);
    }

    private static String missing(GalleyEdition edition, String path) {
        Optional<Route> route = edition.route(path);
        String returned = route.flatMap(Route::returned)
                .map(Review.Returned::reason)
                .map(reason -> "已退回：" + reason + "。")
                .orElse("");
        String next = route.map(Route::next).orElse(List.of()).stream()
                .map(one -> one.role().chinese() + "（" + String.join("、", one.people()) + "）")
                .collect(Collectors.joining("，"));
        String release = edition.text(path)
                .flatMap(text -> text.header().moment(HeaderKey.RELEASED))
                .filter(edition.base().moment().asOf()::isBefore)
                .map(moment -> "到 " + moment.toString().replace('T', ' ') + " 才发布。")
                .orElse("");
        return returned + (next.isEmpty() ? "" : "下一步：" + next + "。") + release;
    }

    String list(List<Finding> found, boolean open) {
        List<Finding> heavy = found.stream()
                .filter(one -> one.severity() != Severity.INFO)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
        if (heavy.isEmpty()) {
            return "";
        }
        boolean blocks = heavy.get(0).severity().compareTo(Severity.WARNING) < 0;
        StringBuilder html = new StringBuilder("<details")
                .append(open || blocks ? " open" : "")
                .append("><summary>这一页有 ")
                .append(heavy.size())
                .append(" 处问题</summary>");
        FindingText text = new FindingText(Language.ZH);
        List<Finding> shown = heavy.subList(0, Math.min(MOST, heavy.size()));
        for (Finding one : new SourceLines(folder).quoted(shown)) {
            html.append("<pre class=\"")
                    .append(one.severity().key())
                    .append("\">")
                    .append(Watermark.escaped(text.plain(List.of(one)).stripTrailing()))
                    .append("</pre>");
        }
        if (heavy.size() > shown.size()) {
            html.append("<p>另有 ").append(heavy.size() - shown.size()).append(" 处。</p>");
        }
        return html.append("</details>").toString();
    }

    /** What is found in a text and was found while its page was printed, each once. */
    static List<Finding> together(List<Finding> text, List<Finding> page) {
        return Findings.of(text).with(page).sorted();
    }
}
