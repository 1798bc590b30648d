package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Prose;

/**
 * Whether texts of a genre with a look of its own have what that look needs: 图解 the words of its pictures (无障碍环境建设法
 * 第三十二条), 问答 questions as headings.
 */
public final class GenreTexts implements Duty {

    /** Fewer characters beside the pictures do not tell what is on them. */
    private static final int LEAST = 40;

    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern QUESTION = Pattern.compile("(?m)^## ");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        holdings.eachOpen(manuscript -> {
            String genre = manuscript.header().text(HeaderKey.GENRE).orElse("");
            boolean markdown = manuscript.extension().equals("md");
            if (markdown && genre.equals(Vocabulary.PICTURES)) {
                pictures(manuscript, found);
            } else if (markdown
                    && genre.equals(Vocabulary.QUESTIONS)
                    && !QUESTION.matcher(manuscript.body()).find()) {
                found.add(Rule.QUESTIONS.at(
                        text(manuscript),
                        new Wording("问答没有一个问题写成小标题", "no question is a heading"),
                        new Wording(
                                "每个问题写成“## 问题”，下一段写回答", "write each question as “## question”, and its answer below")));
            }
        });
        return found;
    }

    private static void pictures(Manuscript manuscript, List<Finding> found) {
        String body = manuscript.body();
        String words = NO_WORDS.matcher(Prose.plainText(PICTURE.matcher(body).replaceAll("")))
                .replaceAll("");
        if (words.length() < LEAST) {
            found.add(Rule.PICTURE_TEXT.at(
                    text(manuscript),
                    new Wording(
                            "图解的正文只有 " + words.length() + " 个字，图里的内容读不到",
                            "the text beside the pictures has " + words.length()
                                    + " characters: what is on them cannot be read"),
                    new Wording(
                            "把图里的文字写进正文，与图同样完整",
                            "write the words of the pictures into the text, as complete as they are")));
        }
        if (PICTURE.matcher(body).results().anyMatch(one -> one.group(1).isBlank())) {
            found.add(Rule.PICTURE_TEXT.at(
                    text(manuscript),
                    new Wording("图解中有一张图没有替代文字", "a picture has no alternative text"),
                    new Wording("方括号里写这张图说的是什么：![…](…)", "say in the brackets what the picture tells: ![…](…)")));
        }
    }

    private static Place text(Manuscript manuscript) {
        return new Place(manuscript.path(), manuscript.bodyLine(), 1);
    }
}
