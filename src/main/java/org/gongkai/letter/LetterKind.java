package org.gongkai.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.application.Application.Event;
import org.jspecify.annotations.Nullable;

/** The letters on an application (文书种类). */
public enum LetterKind {
    /** 政府信息公开申请答复书 (条例 第三十三条、第三十六条). */
    ANSWER("答复", "answer", "答复书", "答", Event.ANSWERED),
    /** 补正告知书 (条例 第三十条). */
    CORRECTION("补正", "correction", "补正告知书", "补", Event.CORRECTION_ASKED),
    /** 延长答复期限告知书 (条例 第三十三条第二款). */
    EXTENSION("延期", "extension", "延长答复期限告知书", "延", Event.EXTENDED),
    /** 第三方意见征询书 (条例 第三十二条); it goes to the third party. */
    CONSULTATION("征求意见", "consultation", "第三方意见征询书", "征", null),
    /** 收费通知书 (国办函〔2020〕109号). */
    FEE("收费", "fee", "收费通知书", "费", Event.FEE_ASKED),
    /** 登记回执. */
    RECEIPT("回执", "receipt", "登记回执", "", null),
    /** 送达回证, of the answer. */
    SERVICE("送达", "service", "送达回证", "", null);

    private final String word;
    private final String english;
    private final String title;
    private final String series;
    private final @Nullable Event event;

    LetterKind(String word, String english, String title, String series, @Nullable Event event) {
        this.word = word;
        this.english = english;
        this.title = title;
        this.series = series;
        this.event = event;
    }

    /** As letters.txt and the command call it. */
    public String word() {
        return word;
    }

    /** In English. */
    public String english() {
        return english;
    }

    /** The name of the letter, {@code 答复书}. */
    public String title() {
        return title;
    }

    /** What its number has behind the organ's prefix, {@code 答}; "" of one that is not numbered. */
    public String series() {
        return series;
    }

    /** What the register calls the day of the letter, where it has but one. */
    public Optional<Event> event() {
        return Optional.ofNullable(event);
    }

    /** The kind that a word means: its short name, its full name or the English one. */
    public static Optional<LetterKind> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.word, kind.title, kind.english).contains(written))
                .findFirst();
    }

    /** All that may be written, for a suggestion. */
    public static List<String> words() {
        return Arrays.stream(values())
                .flatMap(kind -> List.of(kind.word, kind.title, kind.english).stream())
                .toList();
    }
}
