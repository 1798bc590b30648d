package org.gongkai.calendar;

import java.time.ZoneId;

/** The time of the whole country (北京时间): days and hours in files, on pages and in findings are of it. */
public final class BeijingTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}
}
