package org.gongkai.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the colours of a PDF file mean (颜色特性, ICC.1:2004-10): those of screens, sRGB (IEC 61966-2-1). Written here, since
 * the profile that comes with Java is another in each of its versions.
 */
final class Colours {

    private static final int HEAD = 128;
    private static final int ENTRY = 12;
    private static final double FIXED = 65536;

    /** White, red, green and blue of sRGB seen by the light D50, and the matrix that turns D65 into it (Bradford). */
    private static final double[] WHITE = {0.9642, 1, 0.8249};

    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.7141};
    private static final double[] ADAPTATION = {
        1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168
    };

    /** From the number of a colour to its light: ((x + 0.055) / 1.055) ^ 2.4, and x / 12.92 below 0.04045. */
    private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

    private Colours() {}

    static byte[] profile() {
        byte[] curve = numbers("para", 3 << 16, CURVE);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", words("sRGB"));
        tags.put("cprt", words("No copyright"));
        tags.put("wtpt", numbers("XYZ ", WHITE));
        tags.put("chad", numbers("sf32", ADAPTATION));
        tags.put("rXYZ", numbers("XYZ ", RED));
        tags.put("gXYZ", numbers("XYZ ", GREEN));
        tags.put("bXYZ", numbers("XYZ ", BLUE));
        for (String channel : List.of("rTRC", "gTRC", "bTRC")) {
            tags.put(channel, curve);
        }
        int start = HEAD + Integer.BYTES + tags.size() * ENTRY;
        ByteBuffer table = ByteBuffer.allocate(start - HEAD);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        table.putInt(tags.size());
        tags.forEach((name, content) -> {
            table.put(ascii(name)).putInt(start + data.size()).putInt(content.length);
            data.writeBytes(content);
        });
        ByteBuffer profile = ByteBuffer.allocate(start + data.size());
        head(profile);
        return profile.put(table.array()).put(data.toByteArray()).array();
    }

    /** Version 4.2, for displays, RGB by way of XYZ, made on the first day of the year in which sRGB was. */
    private static void head(ByteBuffer profile) {
        profile.putInt(profile.capacity()).putInt(0).putInt(0x04200000);
        profile.put(ascii("mntrRGB XYZ "));
        for (short part : new short[] {1999, 1, 1, 0, 0, 0}) {
            profile.putShort(part);
        }
        profile.put(ascii("acsp"));
        profile.position(68);
        for (double value : WHITE) {
            profile.putInt(fixed(value));
        }
        profile.position(HEAD);
    }

    private static byte[] numbers(String kind, double... values) {
        return numbers(kind, -1, values);
    }

    private static byte[] numbers(String kind, int first, double... values) {
        int before = first < 0 ? 0 : Integer.BYTES;
        ByteBuffer data = ByteBuffer.allocate(2 * Integer.BYTES + before + values.length * Integer.BYTES);
        data.put(ascii(kind)).putInt(0);
        if (first >= 0) {
            data.putInt(first);
        }
        for (double value : values) {
            data.putInt(fixed(value));
        }
        return data.array();
    }

    /** One text, in English (multiLocalizedUnicodeType), filled up to a multiple of four. */
    private static byte[] words(String text) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        int begin = 28;
        ByteBuffer data = ByteBuffer.allocate((begin + utf16.length + 3) / 4 * 4);
        data.put(ascii("mluc")).putInt(0).putInt(1).putInt(ENTRY).put(ascii("enUS"));
        return data.putInt(utf16.length).putInt(begin).put(utf16).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * FIXED);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
