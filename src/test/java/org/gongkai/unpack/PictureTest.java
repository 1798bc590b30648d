package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One picture for each trick; without the trick nothing is found. */
class PictureTest {

    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\""
            + " exif:GPSLatitude=\"39,54N\"><dc:creator><rdf:Seq><rdf:li>王一</rdf:li></rdf:Seq></dc:creator>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void cleanPicturesHaveNothing() {
        assertThat(Unpacked.traces("a.png", Pictures.png("tEXt", "Software\0示例")))
                .isEmpty();
        assertThat(Unpacked.traces("a.jpg", Pictures.jpeg())).isEmpty();
        assertThat(Unpacked.traces("a.gif", Pictures.gif(""))).isEmpty();
        assertThat(Unpacked.traces("a.gif", Pictures.gif("", 0xFF, "\13NETSCAPE2.0\3\1\0\0")))
                .isEmpty();
        assertThat(Unpacked.traces("a.webp", Pictures.webp())).isEmpty();
        assertThat(Unpacked.traces("a.tif", Pictures.tiff(false, 0x131, "示例"))).isEmpty();
    }

    static Stream<Arguments> tricks() {
        byte[] xmp = utf8("http://ns.adobe.com/xap/1.0/\0" + XMP);
        return Stream.of(
                Arguments.of("LOCATION GPS ▸ GPS Latitude: 39", "a.jpg", Pictures.jpeg(0xE1, Pictures.exif(true))),
                Arguments.of("LOCATION GPS ▸ GPS Latitude: 39", "a.tif", Pictures.tiff(true, 0x131, "示例")),
                Arguments.of(
                        "PERSON Exif IFD0 ▸ Artist: Wang Yi",
                        "a.jpg",
                        Pictures.jpeg(0xE1, Pictures.exif(false, 0x13B, "Wang Yi"))),
                Arguments.of(
                        "IMAGE_NOTE Exif IFD0 ▸ Image Description: inner",
                        "a.jpg",
                        Pictures.jpeg(0xE1, Pictures.exif(false, 0x10E, "inner"))),
                Arguments.of(
                        "DEVICE Exif IFD0 ▸ Camera Owner Name: Wang Yi",
                        "a.jpg",
                        Pictures.jpeg(0xE1, Pictures.exif(false, 0xA430, "Wang Yi"))),
                Arguments.of(
                        "DEVICE Exif IFD0 ▸ Body Serial Number: 12345",
                        "a.jpg",
                        Pictures.jpeg(0xE1, Pictures.exif(false, 0xA431, "12345"))),
                Arguments.of(
                        "IMAGE_NOTE JpegComment ▸ JPEG Comment: inner", "a.jpg", Pictures.jpeg(0xFE, utf8("inner"))),
                Arguments.of("PERSON XMP ▸ creator: 王一", "a.jpg", Pictures.jpeg(0xE1, xmp)),
                Arguments.of("LOCATION XMP ▸ GPSLatitude: 39,54N", "a.jpg", Pictures.jpeg(0xE1, xmp)),
                Arguments.of(
                        "PERSON XMP ▸ creator: 王一", "a.png", Pictures.png("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
                Arguments.of("PERSON XMP ▸ creator: 王一", "a.webp", Pictures.webp("XMP ", XMP)),
                Arguments.of("IMAGE_NOTE Comment: 原图在内网", "a.png", Pictures.png("tEXt", "Comment\0原图在内网")),
                Arguments.of("IMAGE_NOTE Comment: 原图在内网", "a.png", Pictures.packedText("Comment", utf8("原图在内网"))),
                Arguments.of("PERSON Author: 王一", "a.png", Pictures.png("tEXt", "Author\0王一")),
                Arguments.of(
                        "PERSON XMP ▸ creator: 王一",
                        "a.jpg",
                        Pictures.jpeg(
                                0xE1,
                                utf8("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + XMP.substring(0, 20)),
                                0xE1,
                                utf8("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + XMP.substring(20)))),
                Arguments.of(
                        "UNREADABLE",
                        "a.jpg",
                        Pictures.jpeg(
                                0xE1,
                                utf8("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + XMP.substring(20)),
                                0xE1,
                                utf8("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + XMP.substring(0, 20)))),
                Arguments.of("PERSON XMP ▸ creator: 王一", "a.tif", Pictures.tiff(false, 700, XMP)),
                Arguments.of("PERSON XMP ▸ creator: 王一", "a.jpg", Pictures.jpeg(0xE1, Pictures.exif(false, 700, XMP))),
                Arguments.of(
                        "CUSTOM_DATA data of programs: WATERMARK01",
                        "a.gif",
                        Pictures.gif("", 0xFF, "\13WATERMARK01\3abc")),
                Arguments.of("IMAGE_NOTE plain text", "a.gif", Pictures.gif("", 0x01, "\14abcdefghijkl\5draft")),
                Arguments.of("IMAGE_NOTE GIF Comment ▸ Comment: inner", "a.gif", Pictures.gif("inner")),
                Arguments.of(
                        "FOREIGN_BYTES behind the picture's end: 2 B",
                        "a.png",
                        Pictures.concat(Pictures.png(), utf8("xx"))),
                Arguments.of(
                        "FOREIGN_BYTES behind the picture's end: 2 B",
                        "a.jpg",
                        Pictures.concat(Pictures.jpeg(), utf8("xx"))),
                Arguments.of(
                        "FOREIGN_BYTES behind the picture's end: 2 B",
                        "a.gif",
                        Pictures.concat(Pictures.gif(""), utf8("xx"))),
                Arguments.of(
                        "FOREIGN_BYTES behind the picture's end: 2 B",
                        "a.webp",
                        Pictures.concat(Pictures.webp(), utf8("xx"))),
                Arguments.of("TOO_MUCH : PNG zTXt", "a.png", Pictures.packedText("Comment", new byte[2 << 20])),
                Arguments.of("OTHER_CONTENT : a.png: JPEG", "a.png", Pictures.jpeg()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tricks")
    void findsTheTrick(String expected, String name, byte[] bytes) {
        assertThat(Unpacked.traces(name, bytes)).anyMatch(one -> one.startsWith(expected));
    }
}
