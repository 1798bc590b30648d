package org.gongkai.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A server that is told to gives {@code x.html.gz} for {@code x.html} (压缩副本, RFC 1952): what comes out of each must be its
 * file to the last byte, with nothing before or behind it. Nothing longer than the file ever comes out: G-121.
 */
final class CompressedCopies extends SiteCheck {

    private static final String ENDING = ".gz";
    private static final int BUFFER = 1 << 13;
    private static final byte[] HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}; // deflate, no flags, no time
    private static final int HEAD_LENGTH = 10; // then the level, and the system, which say nothing
    private static final int TAIL_LENGTH = 8;

    CompressedCopies(AuditedSite site) {
        super(site, Rule.COMPANION, Wording.NONE);
    }

    /** Whether a file is the copy of another that is there. */
    static boolean isCopy(AuditedSite site, String path) {
        return path.endsWith(ENDING) && site.files().containsKey(original(path));
    }

    private static String original(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    @Override
    void run() {
        found.addAll(site.files().keySet().parallelStream()
                .filter(path -> isCopy(site, path))
                .map(this::one)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Finding> one(String path) {
        Path copy = site.files().get(path);
        Path file = site.files().get(original(path));
        if (copy == null || file == null) {
            return Optional.empty();
        }
        try (InputStream packed = FileTexts.open(copy);
                InputStream plain = FileTexts.open(file)) {
            return wrong(packed, plain).map(why -> Finding.of(Rule.COMPANION, Place.of(path), why, Wording.NONE));
        } catch (IOException e) {
            return Optional.of(FileTexts.unreadable(path, FileTexts.why(e)));
        }
    }

    private static Optional<Wording> wrong(InputStream packed, InputStream plain) throws IOException {
        byte[] head = packed.readNBytes(HEAD_LENGTH);
        if (head.length < HEAD_LENGTH || !Arrays.equals(HEAD, 0, HEAD.length, head, 0, HEAD.length)) {
            return said("开头不是没有名称和时间的 gzip", "it does not begin like gzip without name and time");
        }
        Inflater inflater = new Inflater(true);
        try {
            return wrong(inflater, packed, plain);
        } catch (DataFormatException e) {
            return said("压缩的内容已损坏", "what is compressed is damaged");
        } finally {
            inflater.end();
        }
    }

    private static Optional<Wording> wrong(Inflater inflater, InputStream packed, InputStream plain)
            throws IOException, DataFormatException {
        byte[] in = new byte[BUFFER];
        byte[] out = new byte[BUFFER];
        CRC32 sum = new CRC32();
        int length = 0;
        while (!inflater.finished()) {
            int count = inflater.inflate(out);
            if (count == 0 && inflater.needsInput()) {
                length = packed.read(in);
                if (length < 0) {
                    return said("没有读完就结束", "it ends too early");
                }
                inflater.setInput(in, 0, length);
            } else if (count == 0 && inflater.needsDictionary()) {
                return said("压缩的内容已损坏", "what is compressed is damaged");
            }
            byte[] expected = plain.readNBytes(count);
            if (!Arrays.equals(expected, 0, expected.length, out, 0, count)) {
                return said("解出的内容不是原文件", "what comes out of it is not its file");
            }
            sum.update(out, 0, count);
        }
        if (plain.read() >= 0) {
            return said("解出的内容比原文件短", "what comes out of it is shorter than its file");
        }
        int from = length - inflater.getRemaining();
        InputStream tail = new SequenceInputStream(new ByteArrayInputStream(in, from, length - from), packed);
        ByteBuffer last = ByteBuffer.wrap(tail.readNBytes(TAIL_LENGTH + 1)).order(ByteOrder.LITTLE_ENDIAN);
        boolean sound = last.limit() == TAIL_LENGTH
                && last.getInt() == (int) sum.getValue()
                && last.getInt() == (int) inflater.getBytesWritten();
        return sound ? Optional.empty() : said("结尾不对，或者后面还有内容", "it does not end as it should, or goes on");
    }

    private static Optional<Wording> said(String zh, String en) {
        return Optional.of(new Wording(zh, en));
    }
}
