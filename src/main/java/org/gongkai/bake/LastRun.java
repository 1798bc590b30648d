package org.gongkai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.journey.Moment;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.FileTree;
import org.gongkai.press.release.FreshFolder;

/**
 * The last build that was published (上一次构建): where the next one would read the same and the site stands as it was written,
 * there is nothing to do.
 *
 * @param key of all that it was made of
 * @param manifest SHA-256 in hex of the manifest of the site
 * @param companions the compressed copies, which are not in it ▸ SHA-256 in hex
 */
record LastRun(
        String key, String manifest, SortedMap<String, String> companions, List<Finding> findings, Account account) {

    private static final String STATE = "run";
    private static final Codec<LastRun> CODEC = Codec.of(LastRun.class);

    /** The one that is remembered, if it was made of the same and its site stands untouched. */
    static Optional<LastRun> standing(Memory memory, Key key, Path site) throws IOException {
        Optional<LastRun> last = memory.state(STATE).flatMap(LastRun::of).filter(one -> one.key.equals(key.toString()));
        return last.isPresent() && last.get().stands(memory, site) ? last : Optional.empty();
    }

    private static Optional<LastRun> of(byte[] bytes) {
        try {
            return Optional.of(CODEC.value(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What tells a build from others.
     *
     * @param inputs all files that it reads
     * @param before what was found before
     */
    static Key key(Path project, String inputs, Moment moment, Order order, Findings before) {
        return Codec.key(
                "run",
                project.toString(),
                inputs,
                moment.asOf(),
                order.strict(),
                order.precompress(),
                order.limits(),
                order.since() == null ? "" : order.since().sha256(),
                before.sorted());
    }

    /**
     * For a build that finds everything as this one did; none where a font was read, which is no input.
     *
     * @param key of what it was made of, where nothing was changed while it went on
     */
    static void remember(Memory memory, Optional<Key> key, FreshFolder output, Baked baked) {
        if (key.isPresent()
                && baked.edition() != null
                && baked.edition().site().pdf().isEmpty()) {
            LastRun run = new LastRun(
                    key.get().toString(),
                    output.hash(Addresses.MANIFEST.path()),
                    output.companions(),
                    baked.findings().sorted(),
                    baked.account());
            memory.state(STATE, CODEC.bytes(run));
        }
    }

    /** Whether every file is the one that was written, and no other is there. */
    private boolean stands(Memory memory, Path site) throws IOException {
        Optional<byte[]> lines = memory.kept().read(manifest);
        if (lines.isEmpty()) {
            return false;
        }
        Map<String, String> files = files(new String(lines.get(), StandardCharsets.UTF_8));
        files.put(Addresses.MANIFEST.path(), manifest);
        files.putAll(companions);
        if (!FileTree.files(site).keySet().equals(files.keySet())) {
            return false;
        }
        return files.entrySet().stream()
                .allMatch(file -> memory.kept().is(file.getValue(), site.resolve(file.getKey())));
    }

    private static Map<String, String> files(String manifest) {
        Map<String, String> files = new HashMap<>();
        manifest.lines().forEach(line -> files.put(line.substring(66), line.substring(0, 64)));
        return files;
    }
}
