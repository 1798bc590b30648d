package org.gongkai.press;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The lock on a site's place (发布锁): held by one build at a time, freed by the system when the process is killed, gone
 * when the build is done.
 */
final class PublicationLock implements AutoCloseable {

    private static final int ATTEMPTS = 10;
    private static final int LONGEST = 1 << 12;

    /** What this process holds: a POSIX lock is lost as soon as its process closes the file a second time. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PublicationLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, unless another build has it. */
    static Optional<PublicationLock> on(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<PublicationLock> lock = Optional.empty();
        try {
            for (int i = 0; i < ATTEMPTS && lock.isEmpty(); i++) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock();
                if (taken != null && inPlace(file, channel)) {
                    lock = Optional.of(new PublicationLock(file, channel));
                    continue;
                }
                channel.close();
                if (taken == null) {
                    break;
                }
            }
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    /**
     * Whether the locked file is still the one that others find under its name, and none that an ending build has just
     * taken away: it is given a length by chance, and that is looked up by name without opening it.
     */
    private static boolean inPlace(Path file, FileChannel channel) throws IOException {
        long length = ThreadLocalRandom.current().nextInt(1, LONGEST);
        try {
            channel.truncate(length);
            channel.write(ByteBuffer.allocate(1), length - 1);
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            channel.close();
            throw Output.located(file, e);
        }
    }

    /** Takes the file away while it is still locked, so that nobody can lock what is about to vanish. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
            HELD.remove(file);
        }
    }
}
