package org.gongkai.housetest.broken.prose;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** Looks at the world in every way that is not allowed. */
public final class Impure {

    public File file(String name) {
        return new File(name);
    }

    public String files(Path path) throws IOException {
        return Files.readString(path);
    }

    public String environment() {
        return System.getenv("HOME") + System.getProperty("user.name");
    }

    public long clock() {
        return System.currentTimeMillis() + System.nanoTime();
    }

    public LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    public Supplier<Instant> later() {
        return Instant::now;
    }

    public String locale(String text) {
        return Locale.getDefault() + text.toLowerCase() + String.format("%d", 1);
    }

    public int chance() {
        return new Random().nextInt();
    }

    public Thread thread() {
        return new Thread(() -> {});
    }
}
