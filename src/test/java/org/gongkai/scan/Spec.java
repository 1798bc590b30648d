package org.gongkai.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;

/** The examples of rules.md, and those of pasted.md, which also say how they are mended. */
record Spec(String rule, String where, String expected, String text) {

    /** All examples as texts in which something is found or not. */
    static List<Spec> all() throws IOException {
        List<Spec> all = new ArrayList<>(read("rules.md"));
        for (Spec spec : pasted()) {
            String expected = spec.expected().equals("none") ? "none" : "warning";
            all.add(new Spec(spec.rule(), spec.where(), expected, spec.text().split(" ⇒ ")[0]));
        }
        return all;
    }

    /** The examples of pasted text: before, and behind ⇒ after. */
    static List<Spec> pasted() throws IOException {
        return read("pasted.md");
    }

    private static List<Spec> read(String file) throws IOException {
        List<Spec> specs = new ArrayList<>();
        String[] section = {"", ""};
        try (InputStream in = Spec.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("## ")) {
                    String[] words = line.substring(3).split(" ");
                    section = new String[] {words[0], words.length > 1 ? words[1] : ""};
                } else if (line.startsWith("- ")) {
                    int colon = line.indexOf(": ");
                    specs.add(new Spec(
                            section[0], section[1], line.substring(2, colon), unescaped(line.substring(colon + 2))));
                }
            }
        }
        return specs;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += 5;
            } else if (text.startsWith("\\n", i) || text.startsWith("\\t", i)) {
                plain.append(text.charAt(++i) == 'n' ? '\n' : '\t');
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    ScannedText scanned() {
        ScannedText.Kind kind = where.equals("name") ? ScannedText.Kind.FILE_NAME : ScannedText.Kind.BODY;
        return new ScannedText(text, kind, Positions.lines("entry.md", text, 1));
    }
}
