package org.gongkai.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where redirections lead (跳转).
 *
 * @param steps the addresses in turn, the one that was asked for first
 * @param last the last answer, which is one of these redirections itself unless {@code end} is {@link End#ANSWERED}
 */
public record Trail(List<URI> steps, Answer last, End end) {

    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 6;

    /** How it ends. */
    public enum End {
        /** With another answer than a redirection. */
        ANSWERED,
        /** Where it has been before, or after too many steps. */
        LOOP,
        /** On another host. */
        ELSEWHERE,
        /** At no address. */
        NOWHERE
    }

    public Trail {
        steps = List.copyOf(steps);
    }

    /** Follows redirections as long as they stay on the host. */
    public static Trail follow(Client client, URI uri, Path into, long longest, Map<String, String> headers)
            throws IOException {
        List<URI> steps = new ArrayList<>(List.of(uri));
        while (true) {
            URI now = steps.get(steps.size() - 1);
            Answer answer = client.get(now, into, longest, headers);
            if (!(answer instanceof Answer.Said said) || !REDIRECTIONS.contains(said.status())) {
                return new Trail(steps, answer, End.ANSWERED);
            }
            URI next;
            try {
                next = now.resolve(new URI(said.header("Location").orElse("")));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return new Trail(steps, answer, End.NOWHERE);
            }
            boolean web = "http".equalsIgnoreCase(next.getScheme()) || "https".equalsIgnoreCase(next.getScheme());
            if (!web
                    || next.getHost() == null
                    || said.header("Location").orElse("").isEmpty()) {
                return new Trail(steps, answer, End.NOWHERE);
            }
            boolean again = steps.contains(next) || steps.size() > MOST;
            steps.add(next);
            if (again) {
                return new Trail(steps, answer, End.LOOP);
            }
            if (!next.getHost().equalsIgnoreCase(uri.getHost())) {
                return new Trail(steps, answer, End.ELSEWHERE);
            }
        }
    }

    /** The last address. */
    public URI target() {
        return steps.get(steps.size() - 1);
    }

    /** Whether anything was redirected. */
    public boolean led() {
        return steps.size() > 1;
    }
}
