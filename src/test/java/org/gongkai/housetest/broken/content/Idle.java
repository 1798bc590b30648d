package org.gongkai.housetest.broken.content;

/** What a data file says: one half of it is looked at by its reader alone. */
public record Idle(String unread, String read) {

    /** Its reader. */
    static final class IdleReader {

        private IdleReader() {}

        static boolean empty(Idle idle) {
            return idle.unread().isEmpty();
        }
    }

    /** Somebody else. */
    static final class Use {

        private Use() {}

        static boolean empty(Idle idle) {
            return idle.read().isEmpty();
        }
    }
}
