package org.gongkai.unpack.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Encodings;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * A zip archive (压缩包, APPNOTE 6.3), read strictly: what two programs might read differently is refused, bytes between
 * the members are told.
 */
public final class Archive {

    /** Unpacked bytes of one member. */
    static final int MEMBER_BYTES = 48 << 20;

    static final int MEMBERS = 2000;

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1 | (1 << 6) | (1 << 13);
    private static final int DESCRIBED = 1 << 3;
    private static final int UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int MOST_TIMES = 300;
    private static final int SMALL = 1 << 20;

    /** A file in the archive, and where its bytes begin. */
    public record Member(String name, int flags, int method, int crc, int packed, int size, int header, int data) {

        /** Where the member ends, the words behind its data included. */
        int end(ByteBuffer bytes) {
            int end = data + packed;
            if ((flags & DESCRIBED) == 0) {
                return end;
            }
            return end + (end + 4 <= bytes.capacity() && bytes.getInt(end) == DESCRIPTOR ? 16 : 12);
        }
    }

    private final ByteBuffer bytes;
    private final List<Member> members;
    private final Inventory inventory;

    private Archive(ByteBuffer bytes, List<Member> members, Inventory inventory) {
        this.bytes = bytes;
        this.members = members;
        this.inventory = inventory;
    }

    /** The members in the order of their names, folders left out. */
    public List<Member> members() {
        return members;
    }

    public static Archive of(byte[] file, Inventory inventory) throws Refused {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int size = bytes.getInt(end + 12);
        int from = bytes.getInt(end + 16);
        boolean whole = bytes.getInt(end + 4) == 0 && (bytes.getShort(end + 8) & 0xFFFF) == count;
        if (!whole || from < 0 || size < 0 || (long) from + size != end) {
            throw unreadable();
        }
        if (count > MEMBERS) {
            throw new Refused(TraceKind.TOO_MUCH, count + " > " + MEMBERS);
        }
        List<Member> members = new ArrayList<>();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > end || bytes.getInt(at) != CENTRAL) {
                throw unreadable();
            }
            members.add(member(bytes, at));
            at += CENTRAL_LENGTH + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
        }
        if (at != end) {
            throw unreadable();
        }
        String comment = text(bytes, end + END_LENGTH, u16(bytes, end + 20), UTF_8);
        inventory.words(TraceKind.COMMENT, Wording.NONE, comment);
        checkGaps(bytes, members, from, inventory);
        checkTwins(members);
        List<Member> files = members.stream()
                .filter(one -> !one.name().endsWith("/") || one.size() > 0)
                .sorted(Comparator.comparing(Member::name))
                .toList();
        return new Archive(bytes, files, inventory);
    }

    private static int end(ByteBuffer bytes) throws Refused {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + u16(bytes, at + 20) == bytes.capacity()) {
                return at;
            }
        }
        throw unreadable();
    }

    private static Member member(ByteBuffer bytes, int at) throws Refused {
        int flags = u16(bytes, at + 8);
        int length = u16(bytes, at + 28);
        int header = bytes.getInt(at + 42);
        int packed = bytes.getInt(at + 20);
        int size = bytes.getInt(at + 24);
        if (header < 0 || header + LOCAL_LENGTH > at || bytes.getInt(header) != LOCAL || packed < 0 || size < 0) {
            throw unreadable();
        }
        String name = text(bytes, at + CENTRAL_LENGTH, length, flags);
        int data = header + LOCAL_LENGTH + u16(bytes, header + 26) + u16(bytes, header + 28);
        boolean same = u16(bytes, header + 26) == length
                && text(bytes, header + LOCAL_LENGTH, length, flags).equals(name)
                && u16(bytes, header + 8) == u16(bytes, at + 10)
                && (u16(bytes, header + 6) & ENCRYPTED) == (flags & ENCRYPTED);
        if (!same || (long) data + packed > at) {
            throw unreadable();
        }
        if ((flags & ENCRYPTED) != 0) {
            throw new Refused(TraceKind.ENCRYPTED, name);
        }
        return new Member(name, flags, u16(bytes, at + 10), bytes.getInt(at + 16), packed, size, header, data);
    }

    private static void checkGaps(ByteBuffer bytes, List<Member> members, int directory, Inventory inventory)
            throws Refused {
        int at = 0;
        int foreign = 0;
        for (Member one :
                members.stream().sorted(Comparator.comparingInt(Member::header)).toList()) {
            if (one.header() < at) {
                throw unreadable();
            }
            foreign += one.header() - at;
            at = one.end(bytes);
        }
        foreign += Math.max(0, directory - at);
        if (foreign > 0 || directory < at) {
            inventory.trace(TraceKind.FOREIGN_BYTES, Wording.NONE, foreign + " B");
        }
    }

    private static void checkTwins(List<Member> members) throws Refused {
        Set<String> names = new HashSet<>();
        for (Member one : members) {
            if (!names.add(Normalizer.normalize(one.name(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
                throw new Refused(TraceKind.UNSAFE_NAME, one.name());
            }
        }
    }

    /** The bytes of a member, no more than it says and than is allowed. */
    public byte[] open(Member member) throws Refused {
        if (member.size() > MEMBER_BYTES || (member.size() > SMALL && member.size() / MOST_TIMES > member.packed())) {
            throw new Refused(
                    TraceKind.TOO_MUCH, member.name() + ": " + member.packed() + " → " + member.size() + " B");
        }
        inventory.unpack(member.size());
        byte[] packed = new byte[member.packed()];
        bytes.get(member.data(), packed);
        byte[] unpacked = switch (member.method()) {
            case 0 -> packed;
            case DEFLATED -> inflate(packed, member);
            default -> throw new Refused(TraceKind.UNREADABLE, member.name());
        };
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (unpacked.length != member.size() || (int) crc.getValue() != member.crc()) {
            throw new Refused(TraceKind.UNREADABLE, member.name());
        }
        return unpacked;
    }

    private static byte[] inflate(byte[] packed, Member member) throws Refused {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] unpacked = new byte[member.size()];
            int length = inflater.inflate(unpacked);
            boolean whole = length == member.size() && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            if (whole && inflater.finished() && inflater.getRemaining() == 0) {
                return unpacked;
            }
        } catch (DataFormatException e) {
            // refused below, as what is too short
        } finally {
            inflater.end();
        }
        throw new Refused(TraceKind.UNREADABLE, member.name());
    }

    /** A name: UTF-8, or as Chinese systems have written it. */
    private static String text(ByteBuffer bytes, int from, int length, int flags) throws Refused {
        if (from < 0 || (long) from + length > bytes.capacity()) {
            throw unreadable();
        }
        Charset first = (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : Encodings.GB18030;
        return Encodings.decoded(bytes.slice(from, length), first, StandardCharsets.UTF_8)
                .orElseThrow(Archive::unreadable);
    }

    private static int u16(ByteBuffer bytes, int at) {
        return at >= 0 && at + 2 <= bytes.capacity() ? bytes.getShort(at) & 0xFFFF : 0;
    }

    private static Refused unreadable() {
        return new Refused(TraceKind.UNREADABLE, "zip");
    }
}
