package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateFileTest {

    private static byte[] picture(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 17, BufferedImage.TYPE_INT_RGB), kind, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void aPictureTellsItsSize(String kind) throws IOException {
        byte[] file = picture(kind);
        assertThat(Plate.of(file, "图")).hasValue(new Plate(kind, file, 300, 17, "图"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void whereverAFileEndsItIsAPictureOrNone(String kind) throws IOException {
        byte[] file = picture(kind);
        for (int length = 0; length < Math.min(file.length, 700); length++) {
            byte[] begin = Arrays.copyOf(file, length);
            assertThat(Plate.of(begin, "").map(Plate::width).orElse(300)).isEqualTo(300);
        }
        assertThat(Plate.of(Arrays.copyOf(file, 9), "")).isEmpty();
    }

    @Test
    void anyOtherFileIsNone() {
        assertThat(Plate.of("RIFF....WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII), ""))
                .isEmpty();
        assertThat(Plate.of(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0, 0, 0},
                        ""))
                .isEmpty();
        assertThat(Plate.of(new byte[0], "")).isEmpty();
    }
}
