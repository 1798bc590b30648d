package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One recording for each trick; without the trick nothing is found. */
class RecordingTest {

    private static final String XMP =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator><rdf:Seq><rdf:li>王一</rdf:li></rdf:Seq>"
                    + "</dc:creator></rdf:Description></rdf:RDF>";

    private static byte[] xmpBox() {
        byte[] id = new byte[] {-66, 122, -49, -53, -105, -87, 66, -24, -100, 113, -103, -108, -111, -29, -81, -84};
        return Recorded.box("uuid", id, XMP);
    }

    @Test
    void cleanRecordingsHaveNothing() {
        assertThat(Unpacked.traces("a.mp4", Recorded.mp4())).isEmpty();
        assertThat(Unpacked.traces("a.mp4", Recorded.mp4(Recorded.itunes("©nam", "会见须知", "©too", "Lavf60"))))
                .isEmpty();
        assertThat(Unpacked.traces("a.mp3", Recorded.mp3())).isEmpty();
        assertThat(Unpacked.traces("a.mp3", Recorded.mp3(Recorded.text("TIT2", "会见须知"), new byte[20])))
                .isEmpty();
        assertThat(Unpacked.traces("a.webm", Recorded.webm())).isEmpty();
        assertThat(Unpacked.traces("a.webm", Recorded.webm(Recorded.tag("DURATION", "00:00:01"))))
                .isEmpty();
        assertThat(Unpacked.traces("a.webm", Recorded.streamed())).isEmpty();
        assertThat(Unpacked.traces("a.ogg", Recorded.ogg("TITLE=会见须知"))).isEmpty();
    }

    /** Titles reach readers: the scanners look at them. */
    @Test
    void titlesAreTexts() {
        assertThat(Unpacked.passages("a.mp4", Recorded.mp4(Recorded.itunes("©nam", "会见须知"))))
                .contains("©nam: 会见须知");
        assertThat(Unpacked.passages("a.mp3", Recorded.mp3(Recorded.text("TIT2", "会见须知"))))
                .contains("ID3 ▸ TIT2: 会见须知");
        assertThat(Unpacked.passages("a.webm", Recorded.webm(Recorded.tag("TITLE", "会见须知"))))
                .contains("TITLE: 会见须知");
        assertThat(Unpacked.passages("a.ogg", Recorded.ogg("title=会见须知"))).contains("title: 会见须知");
    }

    static Stream<Arguments> tricks() {
        byte[] utf16 = "\uFEFF王一".getBytes(StandardCharsets.UTF_16BE);
        byte[] gbk = "王一".getBytes(Charset.forName("GB18030"));
        String cover = Base64.getEncoder()
                .encodeToString(Recorded.followed(
                        new byte[] {0, 0, 0, 3, 0, 0, 0, 9},
                        "image/png",
                        new byte[24],
                        Pictures.png("tEXt", "Comment\0inner")));
        return Stream.of(
                Arguments.of(
                        "LOCATION ©xyz: +39.9+116.3/",
                        "a.mp4",
                        Recorded.mp4(Recorded.quickTime("©xyz", "+39.9+116.3/"))),
                Arguments.of("PERSON ©ART: 王一", "a.mp4", Recorded.mp4(Recorded.itunes("©ART", "王一"))),
                Arguments.of("PERSON ©aut: 王一", "a.mp4", Recorded.mp4(Recorded.quickTime("©aut", "王一"))),
                Arguments.of("IMAGE_NOTE ©cmt: 内部", "a.mp4", Recorded.mp4(Recorded.itunes("©cmt", "内部"))),
                Arguments.of(
                        "LOCATION com.apple.quicktime.location.ISO6709: +39.9",
                        "a.mp4",
                        Recorded.mp4With("soun", Recorded.keyed("com.apple.quicktime.location.ISO6709", "+39.9"))),
                Arguments.of("PERSON auth: 王一", "a.mp4", Recorded.mp4(Recorded.box("auth", new byte[6], "王一", 0))),
                Arguments.of(
                        "LOCATION loci: 一号楼 1.5 2.0",
                        "a.mp4",
                        Recorded.mp4(
                                Recorded.box("loci", new byte[6], "一号楼", 0, 0, 0, 1, 128, 0, 0, 2, 0, 0, 0, 0, 0, 0))),
                Arguments.of("UNREADABLE track: gpmd", "a.mp4", Recorded.mp4With("gpmd")),
                Arguments.of("UNREADABLE track: sbtl", "a.mp4", Recorded.mp4With("sbtl")),
                Arguments.of("PERSON XMP ▸ creator: 王一", "a.mp4", Recorded.followed(Recorded.mp4(), xmpBox())),
                Arguments.of(
                        "CUSTOM_DATA free: 原片在内网",
                        "a.mp4",
                        Recorded.followed(Recorded.mp4(), Recorded.box("free", "原片在内网"))),
                Arguments.of("CUSTOM_DATA Xtra: WM/", "a.mp4", Recorded.mp4(Recorded.box("Xtra", "WM/"))),
                Arguments.of("UNREADABLE : size", "a.mp4", Recorded.followed(Recorded.mp4(), 0, 0, 0, 9, "mdat")),
                Arguments.of(
                        "IMAGE_NOTE cover ▸ Comment: inner",
                        "a.mp4",
                        Recorded.mp4(Recorded.box(
                                "meta",
                                new byte[4],
                                Recorded.box(
                                        "ilst",
                                        Recorded.box(
                                                "covr",
                                                Recorded.box(
                                                        "data",
                                                        new byte[] {0, 0, 0, 14, 0, 0, 0, 0},
                                                        Pictures.png("tEXt", "Comment\0inner"))))))),
                Arguments.of("PERSON ID3 ▸ TPE1: 王一", "a.mp3", Recorded.mp3(Recorded.text("TPE1", "王一"))),
                Arguments.of("PERSON ID3 ▸ TPE1: 王一", "a.mp3", Recorded.mp3(Recorded.frame("TPE1", 1, utf16))),
                Arguments.of("PERSON ID3 ▸ TPE1: 王一", "a.mp3", Recorded.mp3(Recorded.frame("TPE1", 0, gbk))),
                Arguments.of("ORGANISATION ID3 ▸ TPUB: 某公司", "a.mp3", Recorded.mp3(Recorded.text("TPUB", "某公司"))),
                Arguments.of(
                        "IMAGE_NOTE ID3 ▸ COMM: 内部", "a.mp3", Recorded.mp3(Recorded.frame("COMM", 3, "zho", 0, "内部"))),
                Arguments.of(
                        "LOCATION ID3 ▸ Recording location: 一号楼",
                        "a.mp3",
                        Recorded.mp3(Recorded.frame("TXXX", 3, "Recording location", 0, "一号楼"))),
                Arguments.of("EMBEDDED_FILE ID3 ▸ GEOB: 5 B", "a.mp3", Recorded.mp3(Recorded.frame("GEOB", 0, "abcd"))),
                Arguments.of("CUSTOM_DATA ID3 ▸ PRIV: 内网", "a.mp3", Recorded.mp3(Recorded.frame("PRIV", "内网"))),
                Arguments.of(
                        "IMAGE_NOTE ID3 ▸ cover ▸ Comment: inner",
                        "a.mp3",
                        Recorded.mp3(Recorded.frame(
                                "APIC", 0, "image/png", 0, 3, 0, Pictures.png("tEXt", "Comment\0inner")))),
                Arguments.of("FOREIGN_BYTES behind the sound: 3 B", "a.mp3", Recorded.followed(Recorded.mp3(), "abc")),
                Arguments.of(
                        "PERSON TPE1: wang",
                        "a.mp3",
                        Recorded.followed(Recorded.mp3(), "TAG", new byte[30], "wang", new byte[91])),
                Arguments.of("PERSON ARTIST: 王一", "a.webm", Recorded.webm(Recorded.tag("ARTIST", "王一"))),
                Arguments.of("PERSON ARTIST: 王一", "a.webm", Recorded.streamed(Recorded.tag("ARTIST", "王一"))),
                Arguments.of(
                        "LOCATION RECORDING_LOCATION: 一号楼",
                        "a.webm",
                        Recorded.webm(Recorded.tag("RECORDING_LOCATION", "一号楼"))),
                Arguments.of("UNREADABLE track: type 17", "a.webm", Recorded.webmWith(17)),
                Arguments.of(
                        "EMBEDDED_FILE : 名单.txt 3 B",
                        "a.webm",
                        Recorded.webm(Recorded.element(
                                0x1941A469L,
                                Recorded.element(
                                        0x61A7L,
                                        Recorded.element(0x466EL, "名单.txt"),
                                        Recorded.element(0x465CL, "abc"))))),
                Arguments.of("CUSTOM_DATA Void: 内网", "a.webm", Recorded.webm(Recorded.element(0xECL, "内网"))),
                Arguments.of("PERSON artist: 王一", "a.ogg", Recorded.ogg("artist=王一")),
                Arguments.of("IMAGE_NOTE COMMENT: 内部", "a.ogg", Recorded.ogg("COMMENT=内部")),
                Arguments.of(
                        "IMAGE_NOTE cover ▸ Comment: inner", "a.ogg", Recorded.ogg("METADATA_BLOCK_PICTURE=" + cover)),
                Arguments.of("UNREADABLE : stream", "a.ogg", Recorded.oggOf("fishead\0")),
                Arguments.of("OTHER_CONTENT : a.mp4: WEBM", "a.mp4", Recorded.webm()),
                Arguments.of("OTHER_CONTENT : a.mp3: MP4", "a.mp3", Recorded.mp4()),
                Arguments.of("OTHER_CONTENT : a.txt: MP3", "a.txt", Recorded.mp3()));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void whatStandsBesideSoundAndPictureIsTold(String trace, String name, byte[] bytes) {
        assertThat(Unpacked.traces(name, bytes)).containsExactly(trace);
    }

    /** A tag of ID3v2.4 with sizes of its own form, and of 2.2 with short names. */
    @Test
    void olderAndNewerTagsAreRead() {
        byte[] newer = Recorded.mp3(Recorded.text("TPE1", "王一"));
        newer[3] = 4;
        assertThat(Unpacked.traces("a.mp3", newer)).containsExactly("PERSON ID3 ▸ TPE1: 王一");
        byte[] older = Recorded.mp3(Recorded.followed(new byte[0], "TP1", 0, 0, 7, 3, "王一"));
        older[3] = 2;
        assertThat(Unpacked.traces("a.mp3", older)).containsExactly("PERSON ID3 ▸ TP1: 王一");
    }

    @Test
    void boxesWithinBoxesEnd() {
        byte[] box = Recorded.box("trak");
        for (int i = 0; i < 40; i++) {
            box = Recorded.box("trak", box);
        }
        assertThat(Unpacked.traces("a.mp4", Recorded.mp4With("vide", box))).containsExactly("UNREADABLE : trak");
        byte[] tag = Recorded.element(0x67C8L);
        for (int i = 0; i < 40; i++) {
            tag = Recorded.element(0x67C8L, tag);
        }
        assertThat(Unpacked.traces(
                        "a.webm", Recorded.webm(Recorded.element(0x1254C367L, Recorded.element(0x7373L, tag)))))
                .containsExactly("UNREADABLE : depth");
    }
}
