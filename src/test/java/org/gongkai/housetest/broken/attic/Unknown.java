package org.gongkai.housetest.broken.attic;

public final class Unknown {}
