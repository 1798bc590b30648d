package org.gongkai.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How information is handed over (获取信息的途径；条例 第二十九条、第四十条): what the form of an application lets one tick. */
public enum Delivery {
    POST("邮寄"),
    EMAIL("电子邮件"),
    COLLECTED("自行领取"),
    ON_SITE("当场查阅、抄录");

    private final String wording;

    Delivery(String wording) {
        this.wording = wording;
    }

    /** The word of the form. */
    public String wording() {
        return wording;
    }

    /** The way that a written word means. */
    public static Optional<Delivery> of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.wording.equals(written))
                .findFirst();
    }

    /** The words of the form, in its order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Delivery::wording).toList();
    }
}
