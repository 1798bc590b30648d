package org.gongkai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;

/**
 * A review record as it is written (审查记录).
 *
 * @param form number of the paper form
 * @param steps by their usual order
 * @param returned every time that it was sent back; they stay in the header, whatever is put to the history
 * @param digest of what was reviewed
 */
record ReviewText(Optional<String> form, List<Step> steps, List<Returned> returned, String digest) {

    /** As the key {@code review} of a header. */
    String header() {
        return "review:\n" + lines("  ");
    }

    /** As an item of the history. */
    String item(LocalDate archived) {
        return "- archived: " + archived + "\n" + lines("  ");
    }

    private String lines(String indent) {
        StringBuilder text = new StringBuilder();
        form.ifPresent(number ->
                text.append(indent).append("form: ").append(YamlText.of(number)).append('\n'));
        for (Step step : steps) {
            text.append(indent).append(step.role()).append(": {by: ").append(YamlText.of(step.by()));
            text.append(", on: ").append(step.on());
            step.conclusion()
                    .ifPresent(conclusion -> text.append(", conclusion: ").append(YamlText.of(conclusion)));
            step.basis().ifPresent(basis -> text.append(", basis: ").append(YamlText.of(basis)));
            text.append("}\n");
        }
        returned(text, indent);
        return digest.isEmpty()
                ? text.toString()
                : text.append(indent)
                        .append("digest: '")
                        .append(digest)
                        .append("'\n")
                        .toString();
    }

    private void returned(StringBuilder text, String indent) {
        if (!returned.isEmpty()) {
            text.append(indent).append("returned:\n");
        }
        for (Returned one : returned) {
            text.append(indent).append("  - {by: ").append(YamlText.of(one.by()));
            text.append(", on: ").append(one.on()).append(", step: ").append(one.step());
            text.append(", reason: ").append(YamlText.of(one.reason()));
            one.digest().ifPresent(what -> text.append(", digest: ").append(YamlText.of(what)));
            text.append("}\n");
        }
    }
}
