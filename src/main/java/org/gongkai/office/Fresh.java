package org.gongkai.office;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.hash.Hashes;

/**
 * What is to take a file's place (新稿), beside it. Whoever has it is the only one, of this process and of all others, who
 * writes that file through this program; whatever ends the process, there is the old file or the new one, and the next who
 * writes it takes over what was left lying.
 */
final class Fresh implements Closeable {

    private static final ReentrantLock HERE = new ReentrantLock();
    private static final Random CHANCE = new SecureRandom();
    private static final int LENGTHS = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final Path beside;
    private final Path sign;
    private final FileChannel lock;
    private boolean lying;

    private Fresh(Path file, Path sign, FileChannel lock) {
        this.file = file;
        this.beside = beside(file, ".fresh");
        this.sign = sign;
        this.lock = lock;
    }

    /** Waits until nobody else writes the file. */
    static Fresh of(Path file) throws IOException {
        Path sign = beside(file, ".writing");
        HERE.lock();
        boolean had = false;
        try {
            while (true) {
                FileChannel channel = FileChannel.open(
                        sign, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                try {
                    lock(channel);
                    had = inPlace(sign, channel);
                    if (had) {
                        return new Fresh(file, sign, channel);
                    }
                } catch (IOException e) {
                    Files.deleteIfExists(sign); // a full disk
                    throw e;
                } finally {
                    if (!had) {
                        channel.close();
                    }
                }
            }
        } finally {
            if (!had) {
                HERE.unlock();
            }
        }
    }

    /** A name may be as long as the file system lets it be; then there is no room for more beside it. */
    private static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return file.resolveSibling("." + (bytes.length > LONGEST_NAME ? Hashes.sha256(bytes) : name) + ending);
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            channel.lock();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            if (!channel.isOpen()) {
                throw e;
            }
            // a network drive without locks: then what is there is compared, and no more
        }
    }

    /** Whether it is still what others find under its name: it is given a length by chance, and that is looked up by name. */
    private static boolean inPlace(Path sign, FileChannel channel) throws IOException {
        int length = 1 + CHANCE.nextInt(LENGTHS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[1]), length - 1L);
        try {
            return Files.size(sign) == length;
        } catch (NoSuchFileException e) {
            return false; // whoever had it has just taken it away
        }
    }

    /** Writes it, with the permissions of the file that is there. */
    void write(byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            lying = true;
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                like();
            }
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private void like() throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributeView mine = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (old == null || mine == null) {
            return; // it has those of its folder
        }
        PosixFileAttributes were = old.readAttributes();
        try {
            mine.setOwner(were.owner());
            mine.setGroup(were.group());
        } catch (FileSystemException e) {
            // it is the writer's own, as with any editor
        }
        mine.setPermissions(were.permissions());
    }

    /** Moves it into place, over what is there. */
    void move() throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves it into its place, where nothing is; false where something is. */
    boolean settle() throws IOException {
        try {
            Files.createLink(file, beside); // fails where something is, and is whole at once
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) { // no links on this drive
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            move();
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (lying) {
                Files.deleteIfExists(beside);
            }
        } finally {
            try (lock) {
                Files.deleteIfExists(sign);
            } finally {
                HERE.unlock();
            }
        }
    }
}
