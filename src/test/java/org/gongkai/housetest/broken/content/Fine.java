package org.gongkai.housetest.broken.content;

public final class Fine {}
