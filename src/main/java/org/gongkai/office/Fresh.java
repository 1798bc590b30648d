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
    private final FileChannel channel;
    private boolean gone;

    private Fresh(Path file, Path beside, FileChannel channel) {
        this.file = file;
        this.beside = beside;
        this.channel = channel;
    }

    /** Waits until nobody else writes the file. */
    static Fresh of(Path file) throws IOException {
        Path beside = beside(file);
        HERE.lock();
        boolean had = false;
        try {
            while (true) {
                FileChannel channel = FileChannel.open(
                        beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                try {
                    lock(channel);
                    had = inPlace(beside, channel);
                    if (had) {
                        return new Fresh(file, beside, channel);
                    }
                } catch (IOException e) {
                    Files.deleteIfExists(beside); // a full disk
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
    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return file.resolveSibling("." + (bytes.length > LONGEST_NAME ? Hashes.sha256(bytes) : name) + ".fresh");
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            channel.lock(Long.MAX_VALUE - 1, 1, false); // behind all that is ever written
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            if (!channel.isOpen()) {
                throw e;
            }
            // a network drive without locks: then what is there is compared, and no more
        }
    }

    /** Whether it is still what others find under its name, and was not moved or taken away before the lock was had. */
    private static boolean inPlace(Path beside, FileChannel channel) throws IOException {
        int length = 1 + CHANCE.nextInt(LENGTHS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[1]), length - 1L);
        try {
            return Files.size(beside) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Writes it, with the permissions of the file that is there. */
    void write(byte[] bytes) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            like();
        }
        channel.truncate(0);
        channel.position(0);
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            channel.write(rest);
        }
        channel.force(true);
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
        gone = true;
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
            if (!gone) { // else what lies there now is of another writer
                Files.deleteIfExists(beside);
            }
        } finally {
            try {
                channel.close();
            } finally {
                HERE.unlock();
            }
        }
    }
}
