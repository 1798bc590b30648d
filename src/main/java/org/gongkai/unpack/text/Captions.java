package org.gongkai.unpack.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Encodings;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jsoup.parser.Parser;

/**
 * Captions (字幕): a WebVTT file (W3C, WebVTT: The Web Video Text Tracks Format, 4 Syntax). What a browser would drop or show
 * at another time than meant is told with its line. All that stands in the file is published: comments, styles, regions
 * and names are passages like what is shown, and what is shown is read as it is shown, over its lines and tags.
 */
public final class Captions {

    private static final String ARROW = "-->";
    private static final String STAMP = "(?:[0-9]{2,}:)?[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}";
    private static final Pattern TIMES =
            Pattern.compile("(" + STAMP + ")[ \\t]+-->[ \\t]+(" + STAMP + ")(?:[ \\t]+(\\S.*))?[ \\t]*");
    private static final String PERCENT = "(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]+)?)%";
    private static final Pattern SETTING = Pattern.compile("vertical:(?:rl|lr)|line:(?:-?[0-9]+|" + PERCENT
            + ")(?:,(?:start|center|end))?|position:" + PERCENT + "(?:,(?:line-left|center|line-right))?|size:"
            + PERCENT
            + "|align:(?:start|center|end|left|right)|region:\\S+");
    private static final Pattern TAG = Pattern.compile("<([^<>]*)>?");
    private static final Pattern SPAN =
            Pattern.compile("/?(?:c|i|b|u|ruby|rt|v|lang)(?:\\.[^ \\t.]+)*(?:[ \\t].*)?|" + STAMP);
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[。！？!?；;…][”’」』）)]*\\s*$");

    private final List<String> lines;
    private final Inventory inventory;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder spoken = new StringBuilder();
    private int spokenFrom;
    private int cues;
    private double before;

    private Captions(List<String> lines, Inventory inventory) {
        this.lines = lines;
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        String text = TextFile.decode(bytes); // in whichever encoding, it is published and looked through
        if (Encodings.decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8).isEmpty()) {
            inventory.trace(TraceKind.CAPTIONS_ENCODING, Wording.NONE, "");
        }
        new Captions(Arrays.asList(text.split("\r\n|\n|\r", -1)), inventory).file();
    }

    private void file() throws Refused {
        String first = lines.get(0);
        int at = 0;
        if (first.equals("WEBVTT") || first.startsWith("WEBVTT ") || first.startsWith("WEBVTT\t")) {
            at = 1;
            tell(0);
            if (lines.size() > 1 && !lines.get(1).isEmpty()) {
                fault(TraceKind.CAPTIONS_HEAD, 1);
            }
        } else {
            fault(TraceKind.CAPTIONS_HEAD, 0);
        }
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isEmpty()) {
                end++;
            }
            inventory.step(1);
            if (end > at) {
                block(at, end);
            }
            at = end + 1;
        }
        utter();
        if (cues == 0) {
            inventory.trace(TraceKind.CAPTIONS_NONE, Wording.NONE, "");
        }
    }

    /** The lines from one to another, which no blank line parts. */
    private void block(int from, int end) throws Refused {
        String first = lines.get(from);
        int times = first.contains(ARROW)
                ? from
                : from + 1 < end && lines.get(from + 1).contains(ARROW) ? from + 1 : -1;
        boolean beside = is(first, "NOTE") || first.matches("(?:STYLE|REGION)[ \\t]*");
        if (times >= 0 && (times == from || !is(first, "NOTE"))) {
            cue(from, times, end);
            return;
        }
        if (!beside) {
            if (from > 1) {
                fault(TraceKind.CAPTIONS_TIME, from); // never shown: it has no time
            }
        } else if (!is(first, "NOTE") && cues > 0) {
            fault(TraceKind.CAPTIONS_STYLE, from);
        }
        for (int i = from; i < end; i++) {
            tell(i);
            if (i > from && beside && lines.get(i).contains(ARROW)) {
                fault(TraceKind.CAPTIONS_TEXT, i);
            }
        }
    }

    private static boolean is(String line, String word) {
        return line.equals(word) || line.startsWith(word + " ") || line.startsWith(word + "\t");
    }

    private void cue(int from, int times, int end) throws Refused {
        cues++;
        if (times > from) {
            tell(from);
            if (!names.add(lines.get(from))) {
                fault(TraceKind.CAPTIONS_NAME, from);
            }
        }
        times(times);
        List<String> payload = lines.subList(times + 1, end);
        for (int i = 0; i < payload.size(); i++) {
            text(payload.get(i), times + 1 + i);
        }
    }

    private void times(int at) throws Refused {
        Matcher times = TIMES.matcher(lines.get(at));
        if (!times.matches()) {
            fault(TraceKind.CAPTIONS_TIME, at);
            tell(at);
            return;
        }
        double start = seconds(times.group(1));
        double stop = seconds(times.group(2));
        if (stop <= start || start < before) {
            fault(TraceKind.CAPTIONS_ORDER, at);
        }
        before = Math.max(before, start);
        String settings = times.group(3);
        if (settings != null) {
            Set<String> seen = new HashSet<>();
            for (String one : settings.strip().split("[ \\t]+", -1)) {
                if (!SETTING.matcher(one).matches() || !seen.add(one.substring(0, one.indexOf(':')))) {
                    fault(TraceKind.CAPTIONS_TIME, at);
                }
            }
            tell(at);
        }
    }

    private static double seconds(String stamp) {
        double seconds = 0;
        for (String part : stamp.split(":", -1)) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }

    /** A line of a cue: its words as they are shown, and what its tags say besides. */
    private void text(String line, int at) throws Refused {
        List<String> said = new ArrayList<>();
        Matcher tags = TAG.matcher(line);
        boolean sound = !line.contains(ARROW);
        while (tags.find()) {
            sound &= tags.group().endsWith(">") && SPAN.matcher(tags.group(1)).matches();
            said.add(tags.group(1));
        }
        if (!sound) {
            fault(TraceKind.CAPTIONS_TEXT, at);
        }
        if (!said.isEmpty()) {
            inventory.passage(place(at), String.join(" ", said));
        }
        if (spoken.isEmpty()) {
            spokenFrom = at;
        }
        String shown = Parser.unescapeEntities(TAG.matcher(line).replaceAll(""), false);
        spoken.append(shown).append('\n');
        if (SENTENCE_ENDS.matcher(shown).find()) {
            utter();
        }
    }

    /** What is shown up to the end of a sentence: a number or a name may go on in the next cue. */
    private void utter() throws Refused {
        inventory.passage(place(spokenFrom), spoken.toString().strip());
        spoken.setLength(0);
    }

    private void tell(int at) throws Refused {
        inventory.passage(place(at), lines.get(at));
    }

    private void fault(TraceKind kind, int at) throws Refused {
        inventory.trace(kind, place(at), lines.get(at));
    }

    private static Wording place(int at) {
        return new Wording("第" + (at + 1) + "行", "line " + (at + 1));
    }
}
