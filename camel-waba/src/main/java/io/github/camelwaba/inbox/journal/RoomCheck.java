package io.github.camelwaba.inbox.journal;

import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.PostTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether the journal has room for the events of a request: on the volume, and within the limits of a webhook.
 */
final class RoomCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JournalInbox.class);

    private static final int REGAINED_SHARE = 20;

    private final Journal journal;
    private final JournalSettings settings;
    /** How many bytes there was no room for; 0 when there was. */
    private volatile int excess;

    RoomCheck(Journal journal, JournalSettings settings) {
        this.journal = journal;
        this.settings = settings;
    }

    /**
     * @throws PostTooLargeException if not even an empty journal could take so many bytes
     */
    void checkSize(long bytes) {
        long most = settings.maxDisk() - settings.maxDisk() / REGAINED_SHARE;
        if (bytes > most) {
            throw new PostTooLargeException(
                    "The events of a request take " + bytes + " bytes of the journal, which has room for "
                            + most + " (option inboxMaxDisk)");
        }
        if (bytes > settings.maxWaitingBytes()) {
            throw new PostTooLargeException("The events of a request take " + bytes + " bytes of the journal, more than the "
                    + settings.maxWaitingBytes() + " that may wait for the disk (option inboxMaxWaitingBytes)");
        }
    }

    /** Why so many bytes more may not be written; null if they may. Of the thread of the journal. */
    RuntimeException refusal(int bytes) {
        if (!journal.hasReserve()) {
            return InboxFullException.ofVolume();
        }
        boolean room = isRoomFor(bytes);
        if (room == excess > 0) {
            if (!room) {
                Counts counts = journal.counts(settings.path());
                LOG.error("{} has reached its limit of {} bytes (option inboxMaxDisk) with {} events to do and {} dead; "
                        + "webhooks are answered 503 until there is room", settings.name(), settings.maxDisk(),
                        counts.pending(), counts.dead());
            } else {
                LOG.info("{} has room again", settings.name());
            }
        }
        excess = room ? 0 : bytes;
        return room ? null : InboxFullException.ofDisk(settings.maxDisk());
    }

    // when there was none, there has to be some more, or it would come and go with every event
    private boolean isRoomFor(int bytes) {
        long limit = settings.maxDisk() - (excess > 0 ? settings.maxDisk() / REGAINED_SHARE : 0);
        return journal.used() + bytes <= limit;
    }

    /** What is full; null when nothing is. Looked at each time: where a health check keeps requests away, none comes to find room. */
    String trouble() {
        if (!journal.hasReserve()) {
            return "The volume of the journal is full";
        }
        boolean full = excess > 0 && !isRoomFor(excess);
        return full ? "The journal has reached its limit (option inboxMaxDisk)" : null;
    }
}
