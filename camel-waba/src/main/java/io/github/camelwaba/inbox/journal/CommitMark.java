package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file beside the database that tells how far it had come. It is written after a commit and not forced, so that it is
 * never ahead of what the disk was told to keep: a database that is behind it has lost something.
 */
final class CommitMark {

    /**
     * @param commits how often the database was committed
     * @param events  how many events it held then
     */
    record Mark(long commits, long events) {

        /** Tells that the database lacks what it once held. */
        void warnIfAhead(long found, long foundEvents, JournalDirectory directory) {
            if (commits > found) {
                LOG.warn("The journal in {} is older than it was: it ends with commit {} of {} and holds {} events; it held "
                        + "{}. What was accepted in between is lost, unless the file is brought back from a copy", directory,
                        found, commits, foundEvents, events);
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CommitMark.class);

    private static final int LENGTH = 3 * Long.BYTES;

    private final FileChannel file;

    CommitMark(Path path) throws IOException {
        JournalDirectory.create(path);
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What was written last; null if nothing was, or if it cannot be read. */
    static Mark read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length != LENGTH) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Mark mark = new Mark(buffer.getLong(), buffer.getLong());
        return buffer.getLong() == sum(bytes) ? mark : null;
    }

    void write(long commits, long events) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH).putLong(commits).putLong(events);
        buffer.putLong(sum(buffer.array())).flip();
        file.write(buffer, 0);
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, 2 * Long.BYTES);
        return sum.getValue();
    }

    void close() throws IOException {
        file.close();
    }
}
