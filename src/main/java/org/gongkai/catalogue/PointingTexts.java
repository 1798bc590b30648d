package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether a text says something itself, and does not only point to its attachments (正文只写“见附件”). */
final class PointingTexts {

    /** A text of so many characters may be one that only points. */
    private static final int SHORT = 40;

    /** So many characters besides the words that point say nothing yet. */
    private static final int NOTHING = 6;

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}%％]+");
    private static final Pattern POINTS =
            Pattern.compile("(?:见|查看|查阅|参阅|下载|点击|打开).{0,8}附[件表]|附[件表](?:下载|查看|附后)|附后|附[件表]$");
    private static final Pattern FIGURES = Pattern.compile("[0-9０-９]+(?:元|万元|亿元|件|人|次|个|份|名|%|％)");
    private static final Pattern POINTING_WORDS =
            Pattern.compile("具体|详细|详情|全文|内容|情况|正文|本文|原文|文件|信息|如下|公布|公开|予以|现将|请|点击|下载|查看|查阅"
                    + "|阅读|参阅|参见|打开|浏览|详见|可见|见|附件|附表|附后|附|为|的|和|及|与|[0-9一二三四五六]");

    private PointingTexts() {}

    static List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        holdings.eachOpen(manuscript -> {
            if (points(manuscript)) {
                found.add(Rule.ONLY_POINTS.at(
                        new Place(manuscript.path(), manuscript.bodyLine(), 1),
                        new Wording("正文只指向附件，页面上读不到内容", "the text only points to its attachments"),
                        new Wording(
                                "把附件的内容写进正文，附件另供下载；确实只能用附件的，在正文写明主要内容",
                                "put the content into the text, or say at least what the attachments contain")));
            }
        });
        return found;
    }

    private static boolean points(Manuscript manuscript) {
        Header header = manuscript.header();
        boolean may = !manuscript.attachments().isEmpty()
                && manuscript.extension().equals("md")
                && manuscript.ledger().value().isEmpty();
        return may
                && points(
                        manuscript.body(),
                        Stream.concat(
                                        header.text(HeaderKey.TITLE).stream(),
                                        manuscript.attachments().stream()
                                                .map(Attachment::name)
                                                .flatMap(name -> Stream.of(
                                                        name,
                                                        name.replaceFirst("[.][^.]*$", ""),
                                                        header.attachments().getOrDefault(name, ""))))
                                .toList());
    }

    /**
     * Whether a text in Markdown says nothing but where something is.
     *
     * @param names the title, and what the attachments are called: no content of its own
     */
    static boolean points(String body, List<String> names) {
        String text = words(LINK.matcher(body).replaceAll("$1"));
        if (text.length() > SHORT || FIGURES.matcher(text).find()) {
            return false;
        }
        String rest = names.stream()
                .map(PointingTexts::words)
                .filter(name -> !name.isEmpty())
                .reduce(text, (left, name) -> left.replace(name, ""));
        return POINTS.matcher(text).find()
                || POINTING_WORDS.matcher(rest).replaceAll("").length() <= NOTHING;
    }

    private static String words(String text) {
        return NO_WORDS.matcher(text).replaceAll("");
    }
}
