package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes room which the journal needs to get out of a full volume: a removal is a change, too, and needs room
 * before it gives some.
 */
final class Reserve {

    private static final long MOST = 16L * 1024 * 1024;
    private static final long LEAST = 128L * 1024;
    private static final int SHARE_OF_VOLUME = 8;
    private static final int BLOCK = 64 * 1024;
    private static final long LOOK_MILLIS = 1_000;

    private final Path path;
    private final JournalClock clock;
    private long size;
    private long lookAt;
    private boolean taken;

    Reserve(Path path, JournalClock clock) {
        this.path = path;
        this.clock = clock;
    }

    /** Whether there is room on the volume for more than what is to be removed. */
    boolean isTaken() {
        return taken;
    }

    /** Takes the room when it was given back and there is more of it again; once a second. */
    void keep() {
        long now = clock.now();
        if (now < lookAt) {
            return;
        }
        lookAt = now + LOOK_MILLIS;
        try {
            taken = take();
        } catch (IOException e) {
            taken = false;
        }
    }

    /** Looks with the next {@link #keep}, whenever it comes. */
    void look() {
        lookAt = 0;
    }

    private boolean take() throws IOException {
        if (size == 0) {
            long total = Files.getFileStore(path.getParent()).getTotalSpace();
            size = Math.max(LEAST, Math.min(MOST, total / SHARE_OF_VOLUME));
        }
        if (Files.exists(path) && Files.size(path) >= size) {
            return true;
        }
        // as much again has to be left, or it would be given back with the next event
        if (Files.getFileStore(path.getParent()).getUsableSpace() < 2 * size) {
            return false;
        }
        JournalDirectory.create(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            // written, since a hole takes no room
            for (long done = 0; done < size; done += BLOCK) {
                file.write(ByteBuffer.allocate(BLOCK), done);
            }
            file.force(true);
            return true;
        } catch (IOException e) {
            giveBack();
            return false;
        }
    }

    /** Gives the room to the journal; whether there was any. */
    boolean giveBack() {
        taken = false;
        lookAt = clock.now() + LOOK_MILLIS;
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** How large the log of the database may grow, so that the reserve has room for it. */
    long logBytes() {
        return size / 4;
    }
}
