package org.gongkai.press.export;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.review.Closure;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Tombstone;

/** The records of catalogue.json (目录记录), as catalogue.schema.json describes them. */
final class CatalogueRecords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Edition edition;
    private final Output out;

    /**
     * @param out where the pages and the statements of the reviews are written
     */
    CatalogueRecords(Edition edition, Output out) {
        this.edition = edition;
        this.out = out;
    }

    /** The record of an entry; absent values are left out. */
    public Map<String, Object> of(Entry entry) {
        Map<String, Object> record = new LinkedHashMap<>();
        String address = edition.plan().address(entry).path();
        record.put("index", entry.index().text());
        record.put("title", entry.title());
        record.put("category", entry.category().key());
        put(record, "item", entry.category().code());
        record.put("regime", entry.category().regime().word());
        record.put("issuer", entry.issuers());
        put(record, "number", entry.text(HeaderKey.NUMBER).orElse(""));
        put(record, "genre", entry.genre());
        put(record, "topic", entry.text(HeaderKey.TOPIC).orElse(""));
        record.put("formed", entry.formed().toString());
        record.put("released", written(entry.released()));
        day(record, entry, HeaderKey.CHANGED);
        day(record, entry, HeaderKey.DECIDED);
        record.put("validity", edition.catalogue().standing(entry).word());
        day(record, entry, HeaderKey.EFFECTIVE);
        day(record, entry, HeaderKey.EXPIRES);
        record.put("summary", entry.summary());
        put(record, "source", entry.text(HeaderKey.SOURCE).orElse(""));
        record.put("address", address);
        record.put("sha256", out.hash(address));
        record.put("digest", entry.digest());
        put(
                record,
                "attachments",
                entry.attachments().stream().map(file -> file(entry, file)).toList());
        put(
                record,
                "statements",
                entry.signed().stream().map(step -> statement(entry, step)).toList());
        for (HeaderKey key :
                List.of(HeaderKey.REPEALS, HeaderKey.AMENDS, HeaderKey.REPLACED_BY, HeaderKey.INTERPRETS)) {
            put(record, key.english(), entry.texts(key));
        }
        return record;
    }

    private static Map<String, Object> file(Entry entry, Enclosure file) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("file", file.file().name());
        record.put("title", file.title());
        record.put("address", Addresses.file(entry, file).path());
        record.put("bytes", file.file().bytes());
        record.put("sha256", file.file().sha256());
        return record;
    }

    private Map<String, Object> statement(Entry entry, SignedStep step) {
        Map<String, Object> record = new LinkedHashMap<>();
        String address = Addresses.statement(entry, step.role()).path();
        record.put("role", step.role().key());
        record.put("by", step.signer().name());
        record.put("on", step.on().toString());
        record.put("address", address);
        record.put("sha256", out.hash(address));
        record.put("signature", Addresses.signature(entry, step.role()).path());
        step.second()
                .ifPresent(second ->
                        record.put("sm2", Addresses.second(entry, step.role()).path()));
        return record;
    }

    /** The record of a withdrawn entry. */
    public static Map<String, Object> of(Tombstone stone) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("index", stone.index().text());
        stone.title().ifPresent(title -> record.put("title", title));
        record.put("on", stone.on().toString());
        record.put("reason", stone.reason());
        record.put("address", Addresses.tombstone(stone).path());
        return record;
    }

    /** The record of an entry whose public period is over. */
    public static Map<String, Object> of(Closure closure) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("index", closure.index().text());
        record.put("category", closure.category().key());
        record.put("on", closure.on().toString());
        record.put("address", Addresses.closed(closure.index()).path());
        return record;
    }

    private static void put(Map<String, Object> record, String key, String value) {
        if (!value.isEmpty()) {
            record.put(key, value);
        }
    }

    private static void put(Map<String, Object> record, String key, List<?> values) {
        if (!values.isEmpty()) {
            record.put(key, values);
        }
    }

    private static void day(Map<String, Object> record, Entry entry, HeaderKey key) {
        entry.day(key).ifPresent(day -> record.put(key.english(), day.toString()));
    }

    /** Date or, where it has one, time of release. */
    static String written(LocalDateTime released) {
        return released.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? released.toLocalDate().toString()
                : MINUTE.format(released);
    }
}
