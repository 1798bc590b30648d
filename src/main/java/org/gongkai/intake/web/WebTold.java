package org.gongkai.intake.web;

import org.gongkai.finding.Wording;

/** What is said of a page's parts that are left out, or taken otherwise than they stand. */
final class WebTold {

    static final Wording PICTURE = new Wording("图片没有带入", "a picture is left out");
    static final Wording LINK = new Wording("链接只带入了文字", "of a link only its words are taken");
    static final Wording DELETED = new Wording("标为删去的文字没有带入", "text marked as deleted is left out");
    static final Wording HIDDEN = new Wording("隐藏的文字没有带入", "hidden text is left out");
    static final Wording WHITE =
            new Wording("白色的文字，可能看不见，核对可不可以公布", "white words, which may be unseen: see whether they may be public");
    static final Wording FIELD = new Wording("表单里填写的内容没有带入", "what stands in a field of a form is left out");
    static final Wording FORMULA = new Wording("公式只带入了字符", "of a formula only its characters are taken");
    static final Wording SPOKEN = new Wording("注音没有带入", "a pronunciation is left out");
    static final Wording RAISED = new Wording("上标写在了行中", "what stands above the line is written in it");
    static final Wording LOWERED = new Wording("下标写在了行中", "what stands below the line is written in it");
    static final Wording STRUCK = new Wording("删除线没有带入", "the line through the words is left out");
    static final Wording NUMBERS = new Wording("列表的编号不是原来的样式", "a list whose numbers are not written as they were");
    static final Wording TOLD_FILE =
            new Wording("表格里的附件放进了附件夹，文字上没有链接", "a file linked in a table is taken along, its words lead nowhere");
    static final Wording FRAME = new Wording("嵌入的页面、视频没有带入", "an embedded page or film is left out");
    static final Wording AROUND = new Wording("正文以外的文字没有带入，字数", "characters around the text that are left out");

    private WebTold() {}
}
