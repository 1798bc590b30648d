package org.gongkai.leak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for tokens in files and their names, in whatever they are wrapped in or written as, to a fixpoint (depth 6). A
 * token is a text; its rare Chinese characters are looked for one by one as well, since an index may tear them apart.
 */
final class DeepScan {

    private static final int DEPTH = 6;
    private static final int MOST_FORMS = 20_000;
    private static final List<Charset> ENCODINGS =
            List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Map<String, List<String>> CODED = new ConcurrentHashMap<>();

    private final Set<String> tokens = new TreeSet<>();
    private final Set<String> rare = new TreeSet<>();

    /** @param rare characters that stand in tokens and nowhere else */
    DeepScan(Collection<String> tokens, String rare) {
        tokens.forEach(token -> this.tokens.add(token.toLowerCase(Locale.ROOT)));
        rare.codePoints().forEach(point -> this.rare.add(Character.toString(point)));
    }

    private record Layer(byte[] bytes, int depth) {}

    /** What is found, each with the name of the file; what an index has torn apart is put together again. */
    Set<String> in(Map<String, byte[]> files) {
        Set<String> found = new TreeSet<>();
        files.forEach((name, bytes) -> in(name, bytes).forEach(token -> found.add(token + " in " + name)));
        found.addAll(new TornTokens(files).in(tokens, rare));
        return found;
    }

    /** The tokens in one file and its name. */
    Set<String> in(String name, byte[] bytes) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Layer> open = new ArrayDeque<>();
        open.add(new Layer(name.getBytes(StandardCharsets.UTF_8), 0));
        open.add(new Layer(bytes, 0));
        while (!open.isEmpty()) {
            Layer layer = open.remove();
            String latin = new String(layer.bytes, StandardCharsets.ISO_8859_1);
            if (seen.add(latin)) {
                String text = new String(layer.bytes, StandardCharsets.UTF_8);
                look(latin, text, found);
                if (layer.depth < DEPTH) {
                    inside(layer, text).forEach(one -> open.add(new Layer(one, layer.depth + 1)));
                    TextForms.read(text).forEach(form -> look("", form, found));
                }
            }
            if (seen.size() > MOST_FORMS) {
                throw new AssertionError("more than " + MOST_FORMS + " forms of " + name);
            }
        }
        return found;
    }

    private void look(String latin, String text, Set<String> found) {
        String lower = text.toLowerCase(Locale.ROOT);
        rare.stream().filter(text::contains).forEach(found::add);
        for (String token : tokens) {
            if (lower.contains(token) || encodings(token).stream().anyMatch(latin::contains)) {
                found.add(token);
            }
        }
    }

    private static List<String> encodings(String token) {
        return CODED.computeIfAbsent(
                token,
                one -> ENCODINGS.stream()
                        .map(encoding -> new String(one.getBytes(encoding), StandardCharsets.ISO_8859_1))
                        .toList());
    }

    private static List<byte[]> inside(Layer layer, String text) {
        List<byte[]> inside = new ArrayList<>(Unwrap.contents(layer.bytes));
        TextForms.decoded(text).forEach(form -> inside.add(form.getBytes(StandardCharsets.UTF_8)));
        inside.addAll(Unwrap.encoded(text));
        return inside;
    }
}
