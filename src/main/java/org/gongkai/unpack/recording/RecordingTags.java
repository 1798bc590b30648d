package org.gongkai.unpack.recording;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Encodings;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.gongkai.unpack.inventory.TraceKind;

/** What the tags of a recording say (音视频的标签), by their keys in ID3v2, MP4, Matroska and Vorbis: persons, places, devices, notes. */
final class RecordingTags {

    private static final Set<String> PERSONS = words("""
            tpe1 tpe2 tpe3 tpe4 tcom text tope toly tcop tenc town tpro tp1 tp2 tp3 tp4 tcm txt tcr ten
            ©art aart ©aut auth perf ©prf ©wrt ©dir ©prd ©cpy cprt ©con ©sng ©enc
            artist author album_artist albumartist composer performer director producer writer lyricist copyright owner
            conductor encoded_by encoded-by actor editor camera_operator contact""");
    private static final Set<String> ORGANISATIONS = words("tpub tpb ©pub publ publisher label organization company");
    private static final Set<String> NOTES = words("""
            ©cmt ©des desc ldes dscp ©inf ©lyr comm com txxx txx uslt ult comment description synopsis summary keywords lyrics
            subject note notes""");
    private static final Set<String> DEVICES =
            words("owner_name serial serial_number serialnumber camera.identifier device.id");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[ -~]{4,}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}]+");
    private static final String APPLE = "com.apple.quicktime.";

    private RecordingTags() {}

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }

    /** Tells what stands under a key. */
    static void tell(String key, String value, Inventory inventory) throws Refused {
        String text = value.replace('\0', '\n').strip();
        if (text.isEmpty()) {
            return;
        }
        String lower = key.toLowerCase(Locale.ROOT);
        String plain = lower.startsWith(APPLE) ? lower.substring(APPLE.length()) : lower;
        Wording name = new Wording(key, key);
        if (plain.contains("location") || plain.contains("gps") || plain.equals("©xyz") || plain.equals("loci")) {
            inventory.trace(TraceKind.LOCATION, name, text);
        } else if (DEVICES.contains(plain)) {
            inventory.trace(TraceKind.DEVICE, name, text);
        } else if (PERSONS.contains(plain)) {
            inventory.person(key, key, text);
        } else if (ORGANISATIONS.contains(plain)) {
            inventory.organisation(key, key, text);
        } else if (NOTES.contains(plain)) {
            inventory.trace(TraceKind.IMAGE_NOTE, name, text);
        } else if (FileLinks.local(text)) {
            inventory.trace(TraceKind.LOCAL_PATH, name, text);
        } else {
            inventory.passage(name, text);
        }
    }

    /** Bytes whose meaning is not known: the words in them, where they could tell a reader anything. */
    static void unknown(String key, byte[] bytes, Inventory inventory) throws Refused {
        inventory.step(bytes.length / 64);
        String words = Encodings.decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                .orElseGet(() -> PLAIN_WORDS
                        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(" ")));
        String shown = CONTROLS.matcher(words).replaceAll(" ").strip();
        if (key.equals("Xtra") || Telling.tells(shown) || FileLinks.local(shown)) {
            inventory.trace(TraceKind.CUSTOM_DATA, key, key, shown);
        }
    }

    /** A text in an encoding that its file names; where that is ISO 8859-1, it may be any that Chinese programs write. */
    static String text(byte[] bytes, Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                ? Telling.decoded(bytes, new String(bytes, StandardCharsets.ISO_8859_1))
                : new String(bytes, charset);
    }

    /** A picture inside the recording, such as the cover of an album. */
    static void picture(String type, byte[] bytes, Inventory inventory) throws Refused {
        String lower = type.toLowerCase(Locale.ROOT);
        boolean png = bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        if (bytes.length > 0 && !lower.equals("-->")) {
            inventory.in(new Wording("封面", "cover")).nested(png ? "cover.png" : "cover.jpg", bytes);
        } else if (bytes.length > 0) {
            inventory.trace(TraceKind.EXTERNAL_LINK, "封面", "cover", new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
