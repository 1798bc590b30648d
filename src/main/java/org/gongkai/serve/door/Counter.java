package org.gongkai.serve.door;

import java.io.IOException;

/** A place of the desk that answers for the paths below its own (窗口). */
public interface Counter {

    /** Begins and ends with a slash, for example {@code /entries/}; the longest that fits a call answers. */
    String path();

    /** Answers a call; what the browser may not see or do was refused before. */
    Reply answer(Call call) throws IOException;
}
