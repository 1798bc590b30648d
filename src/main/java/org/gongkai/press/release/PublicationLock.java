package org.gongkai.press.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The lock on a site's place (发布锁): held by one build at a time, freed by the system when the process is killed, gone
 * when the build is done. Its file holds nothing but zeros; one that holds anything else, a link, or a folder of that name
 * is somebody else's and left alone.
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

    /**
     * The lock, unless another build has it.
     *
     * @throws Publication.Refused if the file is not ours
     */
    static Optional<PublicationLock> on(Path file) throws IOException, Publication.Refused {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<PublicationLock> lock = Optional.empty();
        try {
            for (int i = 0; i < ATTEMPTS && lock.isEmpty(); i++) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw foreign(file);
                }
                FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                FileLock taken = channel.tryLock();
                boolean ours = taken == null || isOurs(channel);
                if (taken != null && ours && inPlace(file, channel)) {
                    lock = Optional.of(new PublicationLock(file, channel));
                    continue;
                }
                channel.close();
                if (!ours) {
                    throw foreign(file);
                }
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

    private static Publication.Refused foreign(Path file) {
        return new Publication.Refused(
                file + " 不是本程序的锁文件，没有改动它；请移走，或者另选发布的文件夹",
                file + " is no lock file of this program and was left alone; move it away, or choose another folder");
    }

    /** Whether the file is empty or holds what {@link #inPlace} wrote. */
    private static boolean isOurs(FileChannel channel) throws IOException {
        if (channel.size() > LONGEST) {
            return false;
        }
        ByteBuffer content = ByteBuffer.allocate(LONGEST);
        for (int read = 0; read >= 0 && content.hasRemaining(); ) {
            read = channel.read(content);
        }
        content.flip();
        while (content.hasRemaining()) {
            if (content.get() != 0) {
                return false;
            }
        }
        return true;
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
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .size()
                    == length;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            channel.close();
            throw FreshFolder.located(file, e);
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
