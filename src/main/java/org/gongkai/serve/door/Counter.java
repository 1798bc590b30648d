package org.gongkai.serve.door;

import java.io.IOException;

/** A place of the desk that answers for the paths below its own (窗口). */
public interface Counter {

    /** Begins and ends with a slash, for example {@code /entries/}; the longest that fits a call answers. */
    String path();

    /** Answers a call; what the browser may not see or do was refused before. */
    Reply answer(Call call) throws IOException;

    /**
     * Whether its pages are made by templates that the desk does not trust, and run without its power (隔离). Its path is then
     * a secret of this run, which takes the place of the cookie; nothing is done there, for only GET and HEAD are answered;
     * and its pages are of no origin ({@code Content-Security-Policy: sandbox}): a script in them can ask for what lies below
     * the secret path and for nothing else, for whatever it sends to the desk comes without cookie, from origin {@code null}.
     * Below it {@code events} tells what happened.
     */
    default boolean secluded() {
        return false;
    }
}
