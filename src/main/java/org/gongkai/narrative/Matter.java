package org.gongkai.narrative;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.ReportForm;

/** What the sentences of a paragraph are about (段落的事项); what one says is meant by the next ones too. */
final class Matter {

    private static final Pattern OTHER = Pattern.compile(
            "建议|提案|留言|信箱|来信|来电|来访|热线|网友|网民|听证|许可申请|补助|减刑|假释|保外就医|暂予监外" + "|国家赔偿|咨询|工单|12345|稿件|投诉(?!类)|公众号|舆情|访谈");
    private static final Pattern OWN = Pattern.compile("申请(?!表|人数)|行政复议|诉讼|规范性文件|规章|依申请|不予公开|部分公开|不予处理|无法提供");
    private static final Pattern NEW_ITEM =
            Pattern.compile("^[\\s\\u3000*#]*(?:[（(]?[一二三四五六七八九十]+(?:[）)]|是|、)|第[一二三四五六七八九十]+，|[0-9]+[.．、])");

    private final String text;
    private final boolean forms;
    private final String chapter;
    private Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private int read;
    private int lastOther;
    private int lastOwn;

    Matter(String text, ReportForm form, String chapter) {
        this.text = text;
        this.forms = form != ReportForm.CODED;
        this.chapter = chapter;
    }

    /** Goes on to the next sentence of the paragraph. */
    Set<Topic> next(Sentences.Range next) {
        read = next.start();
        lastOther = -1;
        lastOwn = -1;
        String words = next.in(text);
        if (NEW_ITEM.matcher(words).lookingAt()) {
            topics = EnumSet.noneOf(Topic.class);
        }
        Set<Topic> named = named(words);
        if (!named.isEmpty()) {
            topics = named;
        } else if (OTHER.matcher(words).find()) {
            topics = EnumSet.noneOf(Topic.class);
        }
        return topics;
    }

    private Set<Topic> named(String words) {
        Set<Topic> named = EnumSet.noneOf(Topic.class);
        if (forms ? chapter.equals("二") : words.contains("政府信息")) {
            named.add(Topic.DISCLOSURE);
        }
        if (forms && (words.contains("规范性文件") || words.contains("规章"))) {
            named.add(Topic.DOCUMENTS);
        }
        if (words.contains("申请") || (forms && chapter.equals("三"))) {
            named.add(Topic.APPLICATIONS);
        }
        if (words.contains("复议") || words.contains("诉讼") || (forms && chapter.equals("四"))) {
            named.add(Topic.DISPUTES);
        }
        return named;
    }

    /**
     * Whether the words last read before a place of the sentence are of another business: proposals, letters, calls. Places
     * are asked for in their order.
     */
    boolean foreign(int at) {
        lastOther = Math.max(lastOther, last(OTHER, at));
        lastOwn = Math.max(lastOwn, last(OWN, at));
        read = at;
        return !(forms && chapter.equals("三")) && lastOther > lastOwn;
    }

    private int last(Pattern words, int at) {
        int last = -1;
        Matcher matcher = words.matcher(text).region(read, at);
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
