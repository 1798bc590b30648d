package org.gongkai.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests. */
public final class Zips {

    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private String comment = "";

    public Zips with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Zips with(String name, byte[] bytes) {
        members.put(name, bytes);
        return this;
    }

    public Zips without(String name) {
        members.remove(name);
        return this;
    }

    /** The text of a member with one word in place of another, which must stand in it. */
    public Zips edit(String name, String from, String to) {
        String text = new String(members.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError(from + " is not in " + name + ": " + text);
        }
        return with(name, text.replace(from, to));
    }

    public Zips comment(String text) {
        comment = text;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setTime(1_600_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
