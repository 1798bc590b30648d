package org.gongkai.exchange;

import java.nio.charset.Charset;
import java.util.List;

/** The mapping of the handbook, tried on a release with two entries, one of them with attachments. */
public final class MappedExample {

    private static final PublishedFiles RELEASE = PublishedFiles.of(List.of(
            PublishedFiles.entry(
                    2,
                    "title",
                    "关于调整会见时间的通知",
                    "genre",
                    "通知",
                    "released",
                    "2026-07-07T09:00",
                    "address",
                    "tzgg/2026/tongzhi.html"),
            PublishedFiles.entry(
                    1,
                    "title",
                    "罪犯会见管理办法",
                    "category",
                    "gfxwj",
                    "genre",
                    "办法",
                    "number",
                    "示狱发〔2026〕15号",
                    "address",
                    "gfxwj/2026/banfa.html",
                    "attachments",
                    List.of(PublishedFiles.ordered(
                            "title", "会见申请表", "address", "gfxwj/2026/banfa.files/a685a6bf5445.docx")))));

    private MappedExample() {}

    /** What is wrong with the example; empty where nothing is. */
    public static String of(String mapping, String expected) {
        String text = Exchanged.of(RELEASE, mapping).text(Charset.forName("GB18030"));
        return text.equals(expected) ? "" : text;
    }
}
