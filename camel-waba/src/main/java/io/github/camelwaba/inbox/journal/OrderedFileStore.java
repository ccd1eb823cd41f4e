package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.util.Map;

import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * Writes and opens the file so that a power cut costs nothing that was forced to the disk before.
 * <p>
 * After a cut any part of what was not forced may be on the disk, in no order. A chunk passes for whole when its head and its
 * end are there; so its head is written when all the rest is safe. The header of the file may tell of a chunk that is not
 * there, and a far older one would be taken for the newest; so all chunks are looked at instead, and the newest is taken.
 */
final class OrderedFileStore extends SingleFileStore {

    // the head is a line of text, which fits into the smallest part that a disk writes as a whole
    private static final int HEAD_BYTES = 512;

    private final Runnable syncFailed;

    /**
     * @param syncFailed told when the disk may lack what was written
     */
    OrderedFileStore(Map<String, Object> config, Runnable syncFailed) {
        super(config);
        this.syncFailed = syncFailed;
    }

    @Override
    protected void readStoreHeader(boolean recovery) {
        // not by the option of that name: it reads what is damaged as if it were empty
        super.readStoreHeader(true);
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        if (position == 0) {
            // the header of the file; all else is chunks, new ones and those that are moved
            super.writeFully(chunk, position, source);
            return;
        }
        ByteBuffer head = source.duplicate().limit(source.position() + HEAD_BYTES);
        ByteBuffer rest = source.duplicate().position(source.position() + HEAD_BYTES);
        super.writeFully(chunk, position + HEAD_BYTES, rest);
        sync();
        super.writeFully(chunk, position, head);
        source.position(source.limit());
    }

    @Override
    public void sync() {
        try {
            super.sync();
        } catch (RuntimeException e) {
            syncFailed.run();
            throw e;
        }
    }
}
