package org.gongkai.intake.web;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Portion;

/** A picture that stands in its own address (data: 地址, RFC 2397). */
final class DataAddress {

    private static final int LONGEST = 16 << 20;
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|jpg|gif);base64,");

    private DataAddress() {}

    static Optional<Portion.Near> of(String address) {
        Matcher data = PICTURE.matcher(address);
        if (!data.lookingAt() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(data.end()));
            return Optional.of(new Portion.Near("tu." + data.group(1), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it is no such text
        }
    }
}
