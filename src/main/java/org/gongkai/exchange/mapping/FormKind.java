package org.gongkai.exchange.mapping;

/** The form in which a platform takes records (形式). */
public enum FormKind {
    CSV,
    XML,
    JSON,
    JSONL;

    /** As a mapping writes it, and as file names end. */
    @Override
    public String toString() {
        return switch (this) {
            case CSV -> "csv";
            case XML -> "xml";
            case JSON -> "json";
            case JSONL -> "jsonl";
        };
    }
}
