package org.gongkai.unpack.clean;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.gongkai.unpack.inventory.Refused;

/**
 * Takes authors, companies, places and devices out of a file (清理附件属性). The file is looked into before and after: what a
 * reader sees must be the same, else nothing comes of it. Comments, tracked changes and hidden text are content: a person decides
 * about them, they stay and are told.
 */
public sealed interface Cleaning {

    /** Extensions of the files that can be cleaned. */
    List<String> KINDS = List.of("docx", "xlsx", "pptx", "pdf", "jpg", "jpeg", "png");

    /**
     * A cleaned copy.
     *
     * @param gone what was there and is there no more
     * @param left what is still there and readers do not see
     */
    @SuppressWarnings("ArrayRecordComponent") // a file as it is, never compared and never changed
    record Cleaned(byte[] bytes, List<Extract> gone, List<Extract> left) implements Cleaning {}

    /**
     * There was nothing to take out.
     *
     * @param left what is there and readers do not see
     */
    record Unchanged(List<Extract> left) implements Cleaning {}

    /** There is no clean copy, and why. */
    record Impossible(Wording why) implements Cleaning {}

    /** Cleans the bytes of a file of this name. */
    static Cleaning of(String name, byte[] bytes) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            return new Impossible(new Wording(
                    "这种文件不能清理，可以清理 " + String.join("、", KINDS),
                    "this kind of file is not cleaned; those that are: " + String.join(", ", KINDS)));
        }
        List<Extract> before = Unpacker.unpack(name, bytes);
        byte[] cleaned;
        try {
            cleaned = cleaned(kind, bytes);
        } catch (Refused refused) {
            return new Impossible(new Wording(
                    "文件读不下去（" + refused.evidence() + "），没有清理", "it cannot be read (" + refused.evidence() + ")"));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Impossible(new Wording("文件损坏，没有清理", "it is damaged and was not cleaned"));
        }
        List<Extract> after = Unpacker.unpack(name, cleaned);
        if (!seen(kind, before).equals(seen(kind, after))) {
            return new Impossible(new Wording(
                    "清理之后文字与原来不同，没有采用", "after cleaning its text would not be the same: the copy is not used"));
        }
        List<Extract> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<Extract> left =
                after.stream().filter(one -> !(one instanceof Extract.Passage)).toList();
        return gone.isEmpty() ? new Unchanged(left) : new Cleaned(cleaned, List.copyOf(gone), left);
    }

    private static byte[] cleaned(String kind, byte[] bytes) throws IOException {
        return switch (kind) {
            case "pdf" -> PdfCleaning.of(bytes);
            case "docx", "xlsx", "pptx" -> OfficeCleaning.of(bytes);
            default -> picture(bytes).orElseThrow(() -> new IOException("no picture"));
        };
    }

    /** A JPEG or PNG without what is no picture in it; nothing where it is none of them. */
    static Optional<byte[]> picture(byte[] bytes) {
        return PictureCleaning.of(bytes);
    }

    /** What readers see, with its places. */
    private static List<Extract> seen(String kind, List<Extract> all) {
        return all.stream()
                .filter(Extract.Passage.class::isInstance)
                .filter(one -> switch (kind) {
                    case "pdf" ->
                        one.where().zh().startsWith("第") && one.where().zh().contains("页");
                    case "docx", "xlsx", "pptx" ->
                        !one.where().zh().contains("属性 ") && !one.where().zh().contains("/media/");
                    default -> false;
                })
                .toList();
    }
}
