package org.gongkai.seal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SSH's wire format (RFC 4251, section 5), read strictly: every length within the bytes, nothing left at the end. */
final class Wire {

    private final byte[] bytes;
    private int at;

    Wire(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The next {@code count} bytes as they are. */
    byte[] take(int count) throws Malformed {
        if (count < 0 || count > bytes.length - at) {
            throw new Malformed("数据不完整（被截断）", "the data end too early");
        }
        byte[] taken = Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return taken;
    }

    /** {@code uint32}; one above 2³¹−1 comes out negative, which no length or count is. */
    int number() throws Malformed {
        byte[] four = take(4);
        return (four[0] & 0xFF) << 24 | (four[1] & 0xFF) << 16 | (four[2] & 0xFF) << 8 | (four[3] & 0xFF);
    }

    /** {@code string}: its length and its bytes. */
    byte[] string() throws Malformed {
        return take(number());
    }

    /** A {@code string} of printable ASCII, as names of algorithms are. */
    String name() throws Malformed {
        byte[] name = string();
        for (byte b : name) {
            if (b < 0x21 || b > 0x7E) {
                throw new Malformed("算法或用途的名称含有不允许的字符", "a name has characters that names have not");
            }
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** {@code mpint}, positive and in its only form: no needless zero in front. */
    BigInteger positive() throws Malformed {
        byte[] number = string();
        boolean padded = number.length > 1 && number[0] == 0 && number[1] >= 0;
        if (number.length == 0 || number[0] < 0 || padded || (number.length == 1 && number[0] == 0)) {
            throw new Malformed("数值的写法不规范", "a number is not in its canonical form");
        }
        return new BigInteger(number);
    }

    /** That nothing is left. */
    void end() throws Malformed {
        if (at != bytes.length) {
            throw new Malformed("末尾有多余的数据", "there are bytes left over at the end");
        }
    }

    /** The bytes of several {@code string}s. */
    static byte[] strings(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            int length = part.length;
            out.write(length >>> 24);
            out.write(length >>> 16);
            out.write(length >>> 8);
            out.write(length);
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
