package org.gongkai.housetest.broken.review;

public record ReviewedEntry(String title) implements Entry, Tombstone, Narrative {}
