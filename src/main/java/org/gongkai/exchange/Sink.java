package org.gongkai.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a platform go (产出). */
@FunctionalInterface
public interface Sink {

    /** Opens another file; whoever asked closes it. */
    OutputStream next() throws IOException;
}
