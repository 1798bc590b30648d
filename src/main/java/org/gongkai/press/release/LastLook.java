package org.gongkai.press.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Addresses;

/**
 * The last look before publication (发布前核对): every planned page is there and not empty, every other planned file is
 * there, and nothing else but what extensions added and compressed copies; then the manifest that says so.
 */
public final class LastLook {

    private final FreshFolder output;

    /** Inspects what was written to {@code output}. */
    public LastLook(FreshFolder output) {
        this.output = output;
    }

    /**
     * Compares the folder with what the site is to have.
     *
     * @param pages planned pages, which must not be empty
     * @param beside all other planned files
     */
    public List<Finding> compare(Set<String> pages, Set<String> beside) throws IOException {
        List<Finding> found = new ArrayList<>();
        Map<String, Long> present = FileTree.files(output.root());
        for (String path : pages) {
            if (present.getOrDefault(path, 0L) == 0) {
                found.add(wrong(path, "页面没有产出或是空的", "the page is missing or empty"));
            }
        }
        Set<String> adopted = output.adopted();
        Set<String> companions = output.companions().keySet();
        present.keySet().stream()
                .filter(path -> !pages.contains(path)
                        && !beside.contains(path)
                        && !adopted.contains(path)
                        && !companions.contains(path))
                .forEach(path -> found.add(wrong(path, "多出的文件", "a file too many")));
        Stream.of(pages, beside, companions)
                .flatMap(Set::stream)
                .filter(path -> !present.containsKey(path))
                .forEach(path -> found.add(wrong(path, "缺少的文件", "a missing file")));
        return found;
    }

    private static Finding wrong(String path, String zh, String en) {
        return Finding.of(Rule.OUTPUT, Place.of(path), new Wording(zh, en), Wording.NONE);
    }

    /** Writes release/manifest.sha256, in the format of {@code sha256sum -c}, sorted by bytes; without compressed copies. */
    public void manifest() throws IOException {
        manifest(output);
    }

    /** The same of the files that were put anywhere. */
    public static void manifest(Output output) throws IOException {
        Map<String, String> files = output.files();
        output.put(Addresses.MANIFEST, out -> {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.write((file.getValue() + "  " + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
