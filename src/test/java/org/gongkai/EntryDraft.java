package org.gongkai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An entry for tests, sound and approved unless a test spoils it. Its digest is the reference's unless one is given.
 */
public final class EntryDraft {

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> review = new LinkedHashMap<>();
    private final Map<String, Object> beside = new LinkedHashMap<>();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private String body = "现将有关事项通知如下。\n";
    private String digest = "";

    private EntryDraft() {}

    public static EntryDraft of(int serial) {
        return new EntryDraft()
                .set("title", "关于第" + serial + "号事项的通知")
                .set("index", "736916951/2021-%06d".formatted(serial))
                .set("formed", "2021-07-01")
                .set("released", "2021-07-06")
                .set("genre", "通知")
                .set("topic", "综合政务\\政务公开")
                .set("summary", "说明第" + serial + "号事项的办理依据、办理程序和办理结果，供公众查阅。")
                .set("disclosure", "主动公开")
                .step("drafted", Map.of("by", "王一", "on", "2021-07-01"))
                .step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "可以公开", "basis", "不涉密"))
                .step("attribute", Map.of("by", "赵三", "on", "2021-07-02", "conclusion", "主动公开"))
                .step("approved", Map.of("by", "钱四", "on", "2021-07-05"));
    }

    /** A text, a list of texts, or a list of mappings of texts. */
    public EntryDraft set(String key, Object value) {
        header.put(key, value);
        return this;
    }

    public EntryDraft without(String key) {
        header.remove(key);
        return this;
    }

    public EntryDraft step(String role, Map<String, String> step) {
        review.put(role, new TreeMap<>(step));
        return this;
    }

    public EntryDraft step(String role, String by, String on) {
        return step(role, Map.of("by", by, "on", on));
    }

    public EntryDraft noStep(String role) {
        review.remove(role);
        return this;
    }

    /** Sent back at a step. */
    public EntryDraft returned(String by, String on, String step, String reason) {
        List<Object> all = new ArrayList<>();
        if (review.get("returned") instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(new TreeMap<>(Map.of("by", by, "on", on, "step", step, "reason", reason)));
        review.put("returned", all);
        return this;
    }

    public EntryDraft body(String text) {
        body = text;
        return this;
    }

    public EntryDraft file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public EntryDraft file(String name, byte[] content) {
        files.put(name, content.clone());
        return this;
    }

    /** A key that the digest does not cover: {@code note}, {@code withdrawn}. */
    public EntryDraft uncovered(String key, Object value) {
        beside.put(key, value);
        return this;
    }

    public EntryDraft withdrawn(String on, String reason, boolean secrecy) {
        return uncovered(
                "withdrawn",
                new TreeMap<>(Map.of("on", on, "by", "钱四", "reason", reason, "secrecy", Boolean.toString(secrecy))));
    }

    /** A digest other than the true one; "none" for none at all. */
    public EntryDraft digest(String text) {
        digest = text;
        return this;
    }

    public String trueDigest() {
        return ReferenceDigest.of(header, body, files);
    }

    /** The digest of the second form at {@code content/<path>} in this column, without data files and assets. */
    public String digestAt(String path, String column) {
        return ReferenceDigest.second(path, column, header, body, Map.of(), Map.of(), files);
    }

    public Map<String, Object> header() {
        return header;
    }

    public String body() {
        return body;
    }

    /** The steps of the review: role ▸ by, on, conclusion … */
    public Map<String, Object> review() {
        return review;
    }

    /** The keys that the digest does not cover. */
    public Map<String, Object> beside() {
        return beside;
    }

    /** Reviewed where it will lie, with a digest of the second form. */
    public EntryDraft reviewedAt(String path, String column) {
        return digest(digestAt(path, column));
    }

    /** Whether the digest in the review is that of the draft as it stands. */
    public boolean digested() {
        return digest.isEmpty() || digest.equals(trueDigest());
    }

    public Map<String, byte[]> files() {
        return files;
    }

    /** The header's lines, one for each key. */
    public List<String> lines() {
        Map<String, Object> all = new LinkedHashMap<>(header);
        all.putAll(beside);
        Map<String, Object> record = new LinkedHashMap<>(review);
        if (!digest.equals("none") && !record.isEmpty()) {
            record.put("digest", digest.isEmpty() ? trueDigest() : digest);
        }
        if (!record.isEmpty()) {
            all.put("review", record);
        }
        return all.entrySet().stream()
                .map(one -> one.getKey() + ": " + yaml(one.getValue()))
                .collect(Collectors.toList());
    }

    public String text() {
        return "---\n" + String.join("\n", lines()) + "\n---\n\n" + body;
    }

    private static String yaml(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(one -> one.getKey() + ": " + yaml(one.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EntryDraft::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return "'" + String.valueOf(value).replace("'", "''") + "'";
    }
}
