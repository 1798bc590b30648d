package org.gongkai.scan;

import java.util.Optional;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.unpack.inventory.Extract;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.Unpacker;

/** What is said of each kind of thing that stands in an attachment unseen (附件特征): the rule, the fault, what to do. */
enum Trait {
    TRACKED_CHANGE(
            Rule.DRAFTING_TRACES,
            "修订痕迹",
            "tracked change",
            "在“审阅”中接受或拒绝全部修订，再保存",
            "accept or reject all changes and save"),
    COMMENT(Rule.DRAFTING_TRACES, "批注", "comment", "删除全部批注，再保存", "delete all comments and save"),
    PERSON(
            Rule.DRAFTING_TRACES,
            "属性中的人名",
            "a person in the properties",
            "用“检查文档”删除属性和个人信息，或改为本机关名称",
            "remove properties and personal data, or put the organ's name there"),
    ORGANISATION(
            Rule.DRAFTING_TRACES,
            "属性中的其他单位",
            "another organisation in the properties",
            "用“检查文档”删除属性，或改为本机关名称",
            "remove the properties, or put the organ's name there"),
    LOCAL_PATH(
            Rule.DRAFTING_TRACES,
            "内部路径或模板",
            "path of a machine or template",
            "改用默认模板，删除路径",
            "use the default template, remove the path"),
    CUSTOM_DATA(Rule.DRAFTING_TRACES, "自定义数据", "custom data", "用“检查文档”删除自定义数据", "remove custom data"),
    HIDDEN_TEXT(
            Rule.HIDDEN_CONTENT,
            "看不见的文字",
            "text that is not shown",
            "删除这些文字；扫描件的识别文字核对后可以豁免",
            "delete it; the recognised text of a scan may be waived once it has been read"),
    HIDDEN_SHEET(Rule.HIDDEN_CONTENT, "隐藏的工作表", "hidden sheet", "取消隐藏，审查后保留或者删除", "show it, then keep or delete it"),
    HIDDEN_CELLS(
            Rule.HIDDEN_CONTENT,
            "隐藏的单元格内容",
            "hidden cells",
            "取消隐藏，审查后保留或者删除；缓存用“检查文档”清除",
            "show them, then keep or delete them"),
    HIDDEN_SLIDE(Rule.HIDDEN_CONTENT, "隐藏的幻灯片或图形", "hidden slide or shape", "取消隐藏或者删除", "show or delete it"),
    SPEAKER_NOTES(Rule.HIDDEN_CONTENT, "演讲者备注", "speaker notes", "删除备注", "delete the notes"),
    HIDDEN_LAYER(Rule.HIDDEN_CONTENT, "关闭的图层", "layer turned off", "删除图层后重新导出", "delete the layer and export anew"),
    COVERED_TEXT(
            Rule.HIDDEN_CONTENT,
            "被遮盖、仍可复制的文字",
            "covered text that can still be copied",
            "在原文件中删除这些文字，再重新导出；只盖住不算删除",
            "delete it in the source and export anew: covering is not removing"),
    UNAPPLIED_REDACTION(
            Rule.HIDDEN_CONTENT,
            "没有执行的密文标记",
            "redaction not applied",
            "执行“应用密文”后另存",
            "apply the redaction and save as a new file"),
    OLD_REVISION(
            Rule.HIDDEN_CONTENT,
            "文件中还有以前的版本",
            "earlier state inside the file",
            "重新导出或者“另存为”，不用增量保存",
            "export anew or “save as”"),
    THUMBNAIL(
            Rule.HIDDEN_CONTENT,
            "缩略图，可能是修改以前的画面",
            "thumbnail, perhaps of an earlier state",
            "删除缩略图后另存",
            "remove the thumbnail"),
    FOREIGN_BYTES(Rule.HIDDEN_CONTENT, "不属于文件的数据", "bytes that are no part of the file", "用原程序重新导出", "export anew"),
    EMBEDDED_FILE(
            Rule.CARRIED_ALONG,
            "夹带的文件或对象",
            "embedded file or object",
            "删除对象，或改为单独的附件",
            "remove it, or attach it by itself"),
    MACRO(Rule.CARRIED_ALONG, "宏或控件", "macro or control", "另存为不含宏的文件", "save without macros"),
    SCRIPT(Rule.CARRIED_ALONG, "脚本或动作", "script or action", "删除脚本、动作后重新导出", "remove scripts and actions"),
    EXTERNAL_LINK(Rule.CARRIED_ALONG, "指向文件之外的来源", "source outside the file", "断开链接，嵌入或删除所链接的内容", "break the link"),
    LOCATION(Rule.PHOTO_DATA, "拍摄地点", "where the picture was taken", "删除图片的位置信息后另存", "remove the location"),
    DEVICE(Rule.PHOTO_DATA, "设备的所有者或编号", "owner or number of the device", "删除图片的拍摄信息后另存", "remove the camera's data"),
    IMAGE_NOTE(Rule.PHOTO_DATA, "图片内的说明文字", "note inside the picture", "删除图片的说明信息后另存", "remove the picture's notes"),
    UNSAFE_NAME(Rule.FILE_NAME, "压缩包内的名称不予接受", "name inside the archive is refused", "改名后重新压缩", "rename and pack anew"),
    NESTED_ARCHIVE(Rule.ATTACHMENT_TYPE, "压缩包里还有压缩包", "archive inside an archive", "解开里层后重新压缩", "unpack the inner one"),
    TOO_MUCH(Rule.OVER_THE_LIMIT, "超出查验上限", "more than can be inspected", "缩小或拆分文件", "make it smaller or split it"),
    ENCRYPTED(
            Rule.NOT_INSPECTED,
            "已加密，无法查验",
            "encrypted: cannot be inspected",
            "去除密码和权限限制后另存",
            "remove password and restrictions"),
    UNREADABLE(
            Rule.NOT_INSPECTED, "损坏或不可读，无法查验", "damaged or unreadable: cannot be inspected", "用原程序重新导出", "export anew"),
    OTHER_CONTENT(
            Rule.ATTACHMENT_TYPE,
            "内容与扩展名不符",
            "the content is not what the name says",
            "按实际类型改扩展名，或重新导出",
            "give it the right extension, or export anew"),
    UNKNOWN_TYPE(
            Rule.ATTACHMENT_TYPE,
            "不接受这种文件",
            "this kind of file is not accepted",
            "可用：" + String.join("、", Unpacker.accepted()),
            "accepted: " + String.join(", ", Unpacker.accepted()));

    private final Rule rule;
    private final Wording message;
    private final Wording hint;

    Trait(Rule rule, String zh, String en, String hintZh, String hintEn) {
        this.rule = rule;
        this.message = new Wording(zh, en);
        this.hint = new Wording(hintZh, hintEn);
    }

    /** The trait of something found; text that readers see has none. */
    static Optional<Trait> of(Extract found) {
        if (found instanceof Extract.Named named) {
            return Optional.of(named.person() ? PERSON : ORGANISATION);
        }
        return found instanceof Extract.Trace trace ? Optional.of(of(trace.kind())) : Optional.empty();
    }

    private static Trait of(TraceKind kind) {
        return valueOf(kind.name());
    }

    /** Told with the evidence; empty evidence is not quoted. */
    Hit hit(int from, int to, String evidence) {
        String quote = evidence.isEmpty() ? "" : "“" + evidence + "”";
        String space = quote.isEmpty() ? "" : " ";
        return Hit.of(rule, from, to, new Wording(message.zh() + quote, message.en() + space + quote), hint);
    }
}
