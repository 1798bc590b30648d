package org.gongkai.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.finding.Wording;

/** What came of asking for an address (应答). */
public sealed interface Answer {

    /** The address that was asked. */
    URI uri();

    /**
     * The server answered; its content lies in the file that was named for it.
     *
     * @param headers by name in lower case
     * @param bytes of the content as it was sent
     */
    record Said(URI uri, int status, Map<String, List<String>> headers, long bytes) implements Answer {

        public Said {
            Map<String, List<String>> lower = new TreeMap<>();
            headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            headers = Map.copyOf(lower);
        }

        /** The values of a header, joined as RFC 9110 5.3 allows. */
        public Optional<String> header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? Optional.empty() : Optional.of(String.join(", ", values));
        }

        /** How the content is packed, {@code gzip} or {@code br} or whatever it says; "" where it is not. */
        public String coding() {
            String coding = header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
            return coding.equals("identity") ? "" : coding.equals("x-gzip") ? "gzip" : coding;
        }
    }

    /**
     * There was no whole answer, within the limits.
     *
     * @param lasting whether asking again would not help: too long, too slow, a certificate
     */
    record Silent(URI uri, Wording why, boolean lasting) implements Answer {}
}
