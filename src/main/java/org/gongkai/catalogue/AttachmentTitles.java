package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Pictures;
import org.gongkai.content.Recordings;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether readers can tell from its name what an attachment is (附件的名称): 附件1.docx and scan001.pdf say nothing. */
public final class AttachmentTitles implements Duty {

    private static final Pattern NOTHING =
            Pattern.compile("(?i)(?:附件|附表|附图?|扫描件?|扫描全能王|文档|文件|新建.{0,20}|未命名.{0,8}|无标题.{0,8}"
                    + "|图片|照片|截图|屏幕截图|微信图片|副本|定稿|终稿|最终版|表格?|scan(?:ned|ner)?|img|image|dsc[fn]?|doc(?:ument)?|untitled|new"
                    + "|copy|files?|attachments?|screenshot|wps图片|mmexport|pdf|page)?"
                    + "[\\s_.,、·~（）()【】\\[\\]0-9０-９一二三四五六七八九十第号-]*");
    private static final Pattern KEY = Pattern.compile("(?i)[0-9a-f]{4,}(?:-[0-9a-f]{4,})*");

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        holdings.eachOpen(manuscript -> look(manuscript, found));
        return found;
    }

    private static void look(Manuscript manuscript, List<Finding> found) {
        Map<String, String> listed = manuscript.header().attachments();
        List<String> shown =
                manuscript.extension().equals("md") && !manuscript.attachments().isEmpty()
                        ? Pictures.of(manuscript.body()).stream()
                                .flatMap(address -> Pictures.decode(address).stream())
                                .toList()
                        : List.of();
        for (Attachment file : manuscript.attachments()) {
            String name = file.name();
            String title = listed.getOrDefault(name, "");
            boolean told = listed.isEmpty() || listed.containsKey(name);
            String readers = title.isEmpty() ? Recordings.stem(name.substring(name.lastIndexOf('/') + 1)) : title;
            if (told && !tells(readers) && shown.stream().noneMatch(address -> address.endsWith("/" + name))) {
                found.add(Rule.FILE_TITLE.at(
                        manuscript.place(HeaderKey.ATTACHMENTS),
                        new Wording(
                                "附件“" + name + "”在页面上叫“" + (title.isEmpty() ? name : title) + "”，看不出是什么",
                                "the attachment “" + name + "” is called “" + (title.isEmpty() ? name : title)
                                        + "” on the page, which says nothing"),
                        new Wording(
                                "在 attachments 写 {file: " + name + ", title: 它的内容}，如 title: 会见申请表",
                                "write {file: " + name + ", title: what it is} under attachments")));
            }
        }
    }

    /** Whether a name says what the thing is. */
    static boolean tells(String name) {
        return !NOTHING.matcher(name).matches() && !KEY.matcher(name).matches();
    }
}
