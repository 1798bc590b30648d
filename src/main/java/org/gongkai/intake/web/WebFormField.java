package org.gongkai.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What a reader sees in a field of a form on a page (网页表单). */
final class WebFormField {

    private static final Set<String> FIELDS = Set.of("input", "select", "textarea");
    private static final List<String> SILENT =
            List.of("hidden", "submit", "button", "reset", "image", "password", "search");

    private WebFormField() {}

    /** The words in a field; nothing where it is none, is empty or only a button. */
    static Optional<String> words(Element field) {
        String type = field.attr("type").toLowerCase(Locale.ROOT);
        if (!FIELDS.contains(field.normalName()) || SILENT.contains(type)) {
            return Optional.empty();
        }
        String words = switch (field.normalName()) {
            case "select" -> {
                List<Element> options = field.getElementsByTag("option");
                List<Element> chosen =
                        options.stream().filter(one -> one.hasAttr("selected")).toList();
                yield (chosen.isEmpty() ? options.stream().limit(1).toList() : chosen)
                        .stream().map(Element::text).collect(Collectors.joining("、"));
            }
            case "textarea" -> field.wholeText();
            default -> type.matches("checkbox|radio") ? (field.hasAttr("checked") ? "☑" : "□") : field.attr("value");
        };
        return Optional.of(words.strip()).filter(one -> !one.isEmpty());
    }
}
