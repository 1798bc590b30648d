package org.gongkai.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.EntryDraft;

/** Entries of random content: quotes, backslashes, marks that have two spellings in Unicode, lists, files. */
final class RandomDrafts {

    private static final String[] PIECES = {
        "监", "狱", "公", "开", "é", "한", "ñ", "が", "\"", "\\", "'", "#", ": ", "{", "}", "[a]", "😀", "𩸽", "A", "0", "（",
        "〔", "%", "&", "<b>", "|", "-", "羽", "e\u0301"
    };

    private final Random random;

    RandomDrafts(long seed) {
        random = new Random(seed);
    }

    EntryDraft draft() {
        EntryDraft draft = EntryDraft.of(1 + random.nextInt(900))
                .set("title", word(12))
                .set("summary", "概述" + word(25))
                .set("released", random.nextBoolean() ? "2021-07-06" : "2021-07-06 09:30")
                .set("keywords", words())
                .set("issuer", random.nextBoolean() ? word(5) : words())
                .set("author", word(3));
        if (random.nextBoolean()) {
            draft.set("effective", "2021-08-01").set("source", word(4));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.file(i + "件/" + word(2).replaceAll("[\\\\/\"<>|: ]", "名") + ".txt", word(6));
        }
        if (!draft.files().isEmpty()) {
            List<Object> listed = new ArrayList<>();
            draft.files()
                    .keySet()
                    .forEach(name -> listed.add(
                            random.nextBoolean() ? name : new LinkedHashMap<>(Map.of("file", name, "title", word(4)))));
            draft.set("attachments", listed);
        }
        return draft.body(body());
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            body.append(word(20)).append(random.nextInt(4) == 0 ? "  \n" : "\n\n");
        }
        return body.append("结尾").append(word(3)).append("\n").toString();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            words.add(word(4));
        }
        return words;
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder("字");
        for (int i = 0; i < length; i++) {
            word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return word.append("尾").toString();
    }
}
