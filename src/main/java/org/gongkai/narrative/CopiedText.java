package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Chapters.Chapter;

/** Text taken over from last year's report (内容雷同): the share of its words that stand there too, and the longest passages. */
final class CopiedText {

    /** So many characters in a row are no chance. */
    private static final int RUN = 12;

    private static final int PERCENT = 100;
    private static final int MOST = 50;
    private static final int SHORT = 200;
    private static final int SHOWN = 2;
    private static final int EXCERPT = 24;

    private final ReportText text;
    private final Chapters chapters;
    private final ReportText before;
    private final Chapters chaptersBefore;

    CopiedText(ReportText text, Chapters chapters, ReportText before, Chapters chaptersBefore) {
        this.text = text;
        this.chapters = chapters;
        this.before = before;
        this.chaptersBefore = chaptersBefore;
    }

    List<Finding> check() {
        List<Finding> found = new ArrayList<>();
        for (String subject : List.of("总体情况", "问题")) {
            chapters.about(subject)
                    .ifPresent(chapter -> chaptersBefore
                            .about(subject)
                            .ifPresent(old -> compare(chapter, bare(old.text(before.body())), found)));
        }
        return found;
    }

    private void compare(Chapter chapter, String old, List<Finding> found) {
        String now = bare(chapter.text(text.body()));
        if (now.length() < SHORT) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i + RUN <= old.length(); i++) {
            known.add(old.substring(i, i + RUN));
        }
        List<String> passages = new ArrayList<>();
        int copied = 0;
        int i = 0;
        while (i + RUN <= now.length()) {
            int end = i;
            while (end + RUN <= now.length() && known.contains(now.substring(end, end + RUN))) {
                end++;
            }
            if (end > i) {
                String passage = now.substring(i, end + RUN - 1);
                passages.add(passage);
                copied += passage.length();
                i = end + RUN - 1;
            } else {
                i++;
            }
        }
        int share = copied * PERCENT / now.length();
        if (share > MOST) {
            String longest = passages.stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .limit(SHOWN)
                    .map(passage -> "“" + passage.substring(0, Math.min(EXCERPT, passage.length())) + "……”（"
                            + passage.length() + "字）")
                    .collect(Collectors.joining("、"));
            found.add(text.finding(
                    Rule.COPIED_TEXT,
                    chapter.at(),
                    new Wording(
                            "“" + chapter.title() + "”有 " + share + "% 的文字与上年报告相同，如" + longest,
                            share + " % of “" + chapter.title() + "” is last year's text, such as " + longest),
                    new Wording("按本年的情况重写", "tell this year's work")));
        }
    }

    /** Words alone: what changes from year to year anyway, digits, and marks are left out. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }
}
