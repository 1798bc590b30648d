package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.gongkai.unpack.clean.Cleaning;
import org.gongkai.unpack.inventory.Extract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors, companies and places are taken out of attachments; what a reader sees stays as it is, to the dot and to the letter. */
class CleaningTest {

    private static final String XMP =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"urn:rdf\"><rdf:Description"
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator><rdf:Seq><rdf:li>王一</rdf:li></rdf:Seq></dc:creator>"
                    + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    private static Cleaning.Cleaned cleaned(String name, byte[] bytes) {
        Cleaning cleaning = Cleaning.of(name, bytes);
        assertThat(cleaning).isInstanceOf(Cleaning.Cleaned.class);
        return (Cleaning.Cleaned) cleaning;
    }

    private static List<String> told(List<Extract> all) {
        return all.stream().map(one -> one.where().zh() + " " + one.text()).toList();
    }

    private static Zips office() {
        return Documents.docx()
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>登记表</dc:title>"
                                + "<dc:creator>王一</dc:creator><cp:lastModifiedBy>李二</cp:lastModifiedBy></cp:coreProperties>")
                .with(
                        "docProps/app.xml",
                        "<Properties><Company>某某科技公司</Company><Manager>赵三</Manager><Template>C:\\王一\\a.dotm</Template></Properties>")
                .with(
                        "docProps/custom.xml",
                        "<Properties><property name=\"起草人\"><lpwstr>王一</lpwstr></property></Properties>");
    }

    @Test
    void anOfficeDocumentLosesItsPropertiesAndKeepsItsTitleAndText() {
        byte[] before = office().bytes();
        Cleaning.Cleaned cleaned = cleaned("登记表.docx", before);
        assertThat(told(cleaned.gone())).contains("作者 王一", "最后保存者 李二", "单位 某某科技公司", "经理 赵三", "模板 C:\\王一\\a.dotm");
        assertThat(cleaned.left()).isEmpty();
        assertThat(new String(cleaned.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("custom property");
        List<String> after = told(Unpacker.unpack("登记表.docx", cleaned.bytes()));
        assertThat(after).anyMatch(one -> one.endsWith("登记表")).noneMatch(one -> one.contains("王一"));
        assertThat(Cleaning.of("登记表.docx", cleaned.bytes())).isInstanceOf(Cleaning.Unchanged.class);
    }

    /** A person decides about what was written into a document and is not shown. */
    @Test
    void commentsStayAndAreTold() {
        byte[] before = office().with(
                        "word/comments.xml",
                        "<w:comments " + Documents.W
                                + "><w:comment w:id=\"0\" w:author=\"王一\"><w:p><w:r><w:t>再核一下</w:t></w:r></w:p></w:comment></w:comments>")
                .bytes();
        assertThat(told(cleaned("a.docx", before).left())).anyMatch(one -> one.contains("再核一下"));
    }

    @Test
    void aPictureInADocumentLosesItsPlace() {
        byte[] photo = Pictures.jpeg(0xE1, Pictures.exif(true, 0x010F, "Maker"));
        Cleaning.Cleaned cleaned =
                cleaned("a.docx", office().with("word/media/image1.jpeg", photo).bytes());
        assertThat(told(cleaned.gone())).anyMatch(one -> one.contains("GPS"));
        assertThat(told(cleaned.left())).noneMatch(one -> one.contains("GPS"));
    }

    @Test
    void aPdfLosesItsPropertiesAndItsMetadata() {
        byte[] before = Pdfs.pdf(content -> Pdfs.text(content, 100, 700, "BODY"), document -> {
            document.getDocumentInformation().setAuthor("Wang Yi");
            document.getDocumentInformation().setTitle("Notice");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            document.getPage(0).setMetadata(metadata);
        });
        Cleaning.Cleaned cleaned = cleaned("a.pdf", before);
        assertThat(told(cleaned.gone()))
                .anyMatch(one -> one.contains("Wang Yi"))
                .anyMatch(one -> one.contains("王一"));
        assertThat(cleaned.left()).isEmpty();
        assertThat(told(Unpacker.unpack("a.pdf", cleaned.bytes())))
                .anyMatch(one -> one.contains("BODY"))
                .anyMatch(one -> one.contains("Notice"))
                .noneMatch(one -> one.contains("Wang"));
        assertThat(cleaned("a.pdf", before).bytes()).isEqualTo(cleaned.bytes());
    }

    @Test
    void anEarlierStateOfAPdfIsGone() {
        byte[] before = Pdfs.again(Pdfs.pdf(content -> Pdfs.text(content, 100, 700, "BODY")));
        assertThat(cleaned("a.pdf", before).left()).isEmpty();
    }

    @Test
    void whatIsEncryptedBrokenOrOfAnotherKindIsLeftAlone() {
        assertThat(Cleaning.of("a.pdf", Pdfs.encrypted("x"))).isInstanceOf(Cleaning.Impossible.class);
        assertThat(Cleaning.of("a.txt", new byte[] {'a'})).isInstanceOf(Cleaning.Impossible.class);
    }

    /** Cut off anywhere, a file is refused or cleaned; nothing is thrown. */
    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.pdf", "a.jpg", "a.png"})
    void whateverIsCutOffIsAValue(String name) {
        byte[] whole = name.endsWith("docx")
                ? office().bytes()
                : name.endsWith("pdf")
                        ? Pdfs.clean()
                        : name.endsWith("jpg")
                                ? Pictures.jpeg(0xE1, Pictures.exif(true, 0x010F, "Maker"))
                                : Pictures.png("tEXt", "Author\0Wang");
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
            assertThat(Cleaning.of(name, Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L);
    }

    /** Law: the dots of a cleaned picture are those of the picture. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPictureKeepsItsDots(long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image =
                new BufferedImage(20 + random.nextInt(30), 20 + random.nextInt(30), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        for (String kind : List.of("jpg", "png")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, kind, out)).isTrue();
            byte[] before = kind.equals("jpg") ? withExif(out.toByteArray(), 6) : out.toByteArray();
            Cleaning cleaning = Cleaning.of("a." + kind, before);
            byte[] after = cleaning instanceof Cleaning.Cleaned cleaned ? cleaned.bytes() : before;
            assertThat(dots(after)).isEqualTo(dots(before));
            if (kind.equals("jpg")) {
                assertThat(after).contains(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6); // which side is up
                assertThat(new String(after, StandardCharsets.ISO_8859_1)).doesNotContain("Wang");
            }
        }
    }

    /** The picture with a segment that says which side is up, and who made it. */
    private static byte[] withExif(byte[] jpeg, int up) {
        ByteBuffer tiff = ByteBuffer.allocate(60);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) up)
                .putShort((short) 0);
        tiff.putShort((short) 0x013B).putShort((short) 2).putInt(8).putInt(38).putInt(0);
        tiff.put("Wang Yi\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] content = tiff.array();
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static int[] dots(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
