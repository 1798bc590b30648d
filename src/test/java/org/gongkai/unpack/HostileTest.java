package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gongkai.Ends;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in, the outcome is a value, the same each time, and soon. */
class HostileTest {

    private static final int MUTATIONS = 10_000;

    private static Map<String, byte[]> valid() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a.docx",
                Documents.docx()
                        .with("word/media/i.png", Pictures.png("tEXt", "Comment\0x"))
                        .bytes());
        files.put("a.xlsx", Documents.xlsx().bytes());
        files.put("a.pptx", Documents.pptx().bytes());
        files.put("a.pdf", Pdfs.clean());
        files.put(
                "a.zip",
                new Zips().with("a.txt", "甲").with("b.pdf", Pdfs.clean()).bytes());
        files.put("a.jpg", Pictures.jpeg(0xE1, Pictures.exif(true, 0x13B, "Wang Yi")));
        files.put("a.png", Pictures.png("tEXt", "Comment\0x"));
        files.put("a.gif", Pictures.gif("x"));
        files.put("a.webp", Pictures.webp("XMP ", "<x/>"));
        files.put("a.tif", Pictures.tiff(true, 0x131, "x"));
        files.put(
                "a.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>甲</text></svg>".getBytes(StandardCharsets.UTF_8));
        files.put("a.html", "<p>甲<a href=x>乙</a>".getBytes(StandardCharsets.UTF_8));
        files.put("a.mp4", Recorded.mp4(Recorded.itunes("©ART", "王一"), Recorded.quickTime("©xyz", "+39.9+116.3/")));
        files.put("a.mp3", Recorded.mp3(Recorded.text("TPE1", "王".repeat(200)), Recorded.text("TIT2", "会见须知")));
        files.put("a.webm", Recorded.webm(Recorded.tag("ARTIST", "王一")));
        files.put("a.ogg", Recorded.ogg("artist=王一"));
        return files;
    }

    @Test
    void tenThousandMutationsCostNothingButThemselves() {
        Random random = new Random(20261122);
        Map<String, byte[]> files = valid();
        int each = MUTATIONS / files.size() + 1;
        files.forEach((name, bytes) -> {
            for (int i = 0; i < each; i++) {
                byte[] mutant = mutant(bytes, random);
                assertThat(Ends.of(() -> Unpacked.of(name, mutant)))
                        .as(name + " " + i)
                        .isNotNull();
            }
        });
    }

    private static byte[] mutant(byte[] bytes, Random random) {
        byte[] mutant = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
        for (int k = random.nextInt(6); k >= 0 && mutant.length > 0; k--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    @Test
    void everyTruncationIsHeld() {
        valid().forEach((name, bytes) -> {
            if (!name.endsWith("svg") && !name.endsWith("html") && !name.endsWith("tif")) {
                byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
                assertThat(Unpacked.traces(name, half)).as(name).anyMatch(one -> one.startsWith("UNREADABLE"));
            }
        });
    }

    @Test
    void theSameBytesGiveTheSame() {
        valid().forEach((name, bytes) ->
                assertThat(Unpacked.of(name, bytes)).as(name).isEqualTo(Unpacked.of(name, bytes.clone())));
    }

    @Test
    void formsWithinFormsAndPackedNothingAreRefused() {
        StringBuilder forms = new StringBuilder();
        for (int i = 5; i < 35; i++) {
            String twice = "/F Do /F Do";
            forms.append(i)
                    .append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length ")
                    .append(twice.length())
                    .append("/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>>>\nstream\n")
                    .append(twice)
                    .append("\nendstream\nendobj\n");
        }
        String pdf = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>\nendobj\n"
                + "4 0 obj\n<</Length 5>>\nstream\n/F Do\nendstream\nendobj\n" + forms
                + "trailer\n<</Root 1 0 R/Size 40>>\nstartxref\n0\n%%EOF\n";
        assertThat(Unpacked.traces("a.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1)))
                .anyMatch(one -> one.startsWith("TOO_MUCH"));
        byte[] packed = Pdfs.pdf(content -> {}, document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                out.write(new byte[16 << 20]);
            }
            document.getDocumentCatalog().getCOSObject().setItem("X", stream);
        });
        assertThat(Unpacked.traces("a.pdf", packed)).anyMatch(one -> one.startsWith("TOO_MUCH"));
    }
}
