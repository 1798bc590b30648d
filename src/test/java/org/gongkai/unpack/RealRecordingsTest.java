package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings as real programs write them; how they were made stands beside them. */
class RealRecordingsTest {

    private static byte[] file(String name) {
        try (InputStream in = RealRecordingsTest.class.getResourceAsStream("recordings/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> traces(String name) {
        return Unpacked.traces(name, file(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare.mp4", "chromium.mp4", "chromium.webm", "chap.mp3"})
    void whatTellsNothingOfAnybodyIsAccepted(String name) {
        assertThat(traces(name)).isEmpty();
    }

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of(
                        "meta.mp4",
                        List.of(
                                "PERSON ©ART: 王一",
                                "IMAGE_NOTE ©cmt: 拍摄于办公室",
                                "LOCATION loci: 116.40739440917969 39.90419006347656")),
                Arguments.of(
                        "frag.mp4",
                        List.of(
                                "PERSON ©ART: 王一",
                                "IMAGE_NOTE ©cmt: 拍摄于办公室",
                                "LOCATION loci: 116.40739440917969 39.90419006347656")),
                Arguments.of(
                        "v24.mp3",
                        List.of(
                                "PERSON ID3 ▸ TPE1: 王一",
                                "LOCATION ID3 ▸ location: +39.9042+116.4074/",
                                "IMAGE_NOTE ID3 ▸ comment: 拍摄于办公室",
                                "PERSON ID3 ▸ author: 李二")),
                Arguments.of(
                        "vbr.mp3",
                        List.of(
                                "PERSON ID3 ▸ TPE1: 王一",
                                "LOCATION ID3 ▸ location: +39.9042+116.4074/",
                                "IMAGE_NOTE ID3 ▸ comment: 拍摄于办公室",
                                "PERSON ID3 ▸ author: 李二")),
                Arguments.of(
                        "cover.mp3",
                        List.of(
                                "PERSON ID3 ▸ TPE1: 王一",
                                "LOCATION ID3 ▸ location: +39.9042+116.4074/",
                                "IMAGE_NOTE ID3 ▸ comment: 拍摄于办公室",
                                "IMAGE_NOTE ID3 ▸ COMM: 王一照片")),
                Arguments.of("ape.mp3", List.of("PERSON APE ▸ Artist: 王一", "IMAGE_NOTE APE ▸ Comment: 拍摄于办公室")),
                Arguments.of(
                        "vp9.webm",
                        List.of(
                                "PERSON ARTIST: 王一",
                                "LOCATION LOCATION: +39.9042+116.4074/",
                                "IMAGE_NOTE COMMENT: 拍摄于办公室",
                                "PERSON AUTHOR: 李二")),
                Arguments.of(
                        "opus.ogg",
                        List.of(
                                "PERSON artist: 王一",
                                "LOCATION location: +39.9042+116.4074/",
                                "IMAGE_NOTE DESCRIPTION: 拍摄于办公室",
                                "PERSON author: 李二")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whoAndWhereIsTold(String name, List<String> expected) {
        assertThat(traces(name)).containsExactlyElementsOf(expected);
    }

    @Test
    void namesOfChaptersAreTexts() {
        assertThat(Unpacked.passages("a.mp3", file("chap.mp3"))).contains("ID3 ▸ TIT2: 赵三讲话", "ID3 ▸ TIT2: 第二章");
        assertThat(Unpacked.passages("a.mp4", file("chapters.mp4"))).contains("chpl: 赵三讲话", "chpl: 第二章");
    }
}
