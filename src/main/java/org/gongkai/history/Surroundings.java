package org.gongkai.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit may know of the machine: nothing. Left to itself it reads the settings of the user and of the system, for which
 * it starts {@code git}; it writes probes into the repository to find how exact the clock of the disk is, and remembers that
 * in the user's home.
 */
final class Surroundings extends SystemReader {

    private static final String CLOCK_OF_THE_DISK = "1 seconds";

    private final StoredConfig settings = new Memory();

    /**
     * @param repository what is to be read; its disk is taken to be slow
     */
    Surroundings(Path repository) throws IOException {
        String store = getProperty("java.vendor")
                + '|'
                + getProperty("java.version")
                + '|'
                + Files.getFileStore(repository).name();
        settings.setString("filesystem", store, "timestampResolution", CLOCK_OF_THE_DISK);
        settings.setString("filesystem", store, "minRacyThreshold", CLOCK_OF_THE_DISK);
    }

    /** Settings that stand in no file. */
    private static final class Memory extends StoredConfig {
        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // there is no file
        }
    }

    @Override
    public StoredConfig getUserConfig() {
        return settings;
    }

    @Override
    public StoredConfig getSystemConfig() {
        return settings;
    }

    @Override
    public StoredConfig getJGitConfig() {
        return settings;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("no file of settings");
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("no file of settings");
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        throw new UnsupportedOperationException("no file of settings");
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    @SuppressWarnings("NullAway") // JGit asks for what is not set
    public String getenv(String variable) {
        return null;
    }

    @Override
    public String getProperty(String key) {
        return System.getProperty(key, "");
    }

    @Override
    @SuppressWarnings("deprecation") // JGit has it still abstract
    public long getCurrentTime() {
        return System.currentTimeMillis(); // of locks and snapshots only
    }

    @Override
    @SuppressWarnings("deprecation") // JGit has it still abstract
    public int getTimezone(long when) {
        return TimeZone.getDefault().getOffset(when) / 60_000;
    }
}
