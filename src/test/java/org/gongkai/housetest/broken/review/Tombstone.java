package org.gongkai.housetest.broken.review;

public interface Tombstone {}
