package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The journals of a Camel context: one for each directory, open from its first use until all are closed.
 */
public class Journals {

    private final Map<Path, Journal> journals = new HashMap<>();
    private int users;
    private boolean told;

    /**
     * The journal in that directory.
     *
     * @throws JournalException if it cannot be opened
     */
    public final synchronized Journal open(Path directory) {
        if (users == 0) {
            throw new JournalException("The component is stopped");
        }
        Path path = directory.toAbsolutePath().normalize();
        Journal journal = journals.get(path);
        if (journal == null) {
            journal = create(path);
            journal.open();
            journals.put(path, journal);
        }
        return journal;
    }

    Journal create(Path directory) {
        JournalClock clock = JournalClock.system();
        return new Journal(new JournalStore(directory, clock), clock);
    }

    /** Tells of events that no webhook gives to a route, such as after the path of one has changed. */
    public final synchronized void tellUnserved() {
        if (!told) {
            told = true;
            journals.values().forEach(Journal::tellUnserved);
        }
    }

    /** To be called by each component that is going to use them. */
    public final synchronized void acquire() {
        users++;
    }

    /** When the last user is gone: writes what there is to write, and lets go of the directories. */
    public final synchronized void release() {
        if (--users <= 0) {
            users = 0;
            told = false;
            journals.values().forEach(Journal::close);
            journals.clear();
        }
    }
}
