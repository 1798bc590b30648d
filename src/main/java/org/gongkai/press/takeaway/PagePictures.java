package org.gongkai.press.takeaway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Attachment;
import org.gongkai.finding.Finding;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.paper.Plate;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/** The pictures in the text of a page (正文图片): files of its entry, as they were reviewed, and of the project's assets. */
final class PagePictures {

    /** A larger one stays on the page. */
    private static final long LARGEST = 4L << 20;

    private final Page page;
    private final Map<String, byte[]> assets;
    private final List<Finding> changed = new ArrayList<>();

    PagePictures(Page page, Map<String, byte[]> assets) {
        this.page = page;
        this.assets = assets;
    }

    /** The picture at an address, as the page has it. */
    Optional<Plate> plate(String src, String words) {
        Optional<byte[]> own = page instanceof Page.Document document ? own(document.entry(), src) : Optional.empty();
        return own.or(() -> shared(src)).flatMap(bytes -> Plate.of(bytes, words));
    }

    /** Files that are not those any more which were reviewed. */
    List<Finding> changed() {
        return changed;
    }

    private Optional<byte[]> own(Entry entry, String src) {
        for (Enclosure one : entry.files()) {
            Attachment file = one.file();
            if (file.bytes() <= LARGEST && leads(Addresses.file(entry, one), src)) {
                byte[] bytes = read(file);
                if (Hashes.sha256(bytes).equals(file.sha256())) {
                    return Optional.of(bytes);
                }
                changed.add(Copies.changed(entry, one));
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> shared(String src) {
        return assets.entrySet().stream()
                .filter(asset -> leads(Addresses.asset(asset.getKey()), src))
                .map(Map.Entry::getValue)
                .filter(bytes -> bytes.length <= LARGEST)
                .findFirst();
    }

    private boolean leads(Address file, String src) {
        return file.from(page.address()).equals(src);
    }

    private static byte[] read(Attachment file) {
        try {
            return Files.readAllBytes(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
