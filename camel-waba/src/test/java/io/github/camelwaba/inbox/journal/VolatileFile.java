package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

import org.h2.store.fs.FileBaseDefault;

/**
 * Keeps what is written in memory until it is forced. Some of it may go to the disk before, block by block and in no order,
 * since that is what systems do when they find the time. The disk is the system's memory, which outlives the process.
 */
class VolatileFile extends FileBaseDefault {

    private static final int BLOCK = 512;
    private static final int ONE_IN_EARLY = 3;

    private final FileChannel disk;
    private final boolean spills;
    private final Power power;
    private final TreeMap<Long, byte[]> unforced = new TreeMap<>();
    private long size;
    /** What the disk has from there on was cut off. */
    private long diskEnd;

    /**
     * @param spills whether some of what is not forced reaches the disk all the same
     * @param power  without which nothing can be done
     */
    VolatileFile(FileChannel disk, boolean spills, Power power) throws IOException {
        this.disk = disk;
        this.spills = spills;
        this.power = power;
        size = disk.size();
        diskEnd = size;
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized int read(ByteBuffer target, long from) throws IOException {
        if (from >= size) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), size - from);
        for (int done = 0; done < count;) {
            int offset = (int) ((from + done) % BLOCK);
            int length = Math.min(BLOCK - offset, count - done);
            target.put(block((from + done) / BLOCK), offset, length);
            done += length;
        }
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer source, long to) throws IOException {
        int count = source.remaining();
        for (int done = 0; done < count;) {
            long number = (to + done) / BLOCK;
            int offset = (int) ((to + done) % BLOCK);
            int length = Math.min(BLOCK - offset, count - done);
            byte[] block = block(number);
            source.get(block, offset, length);
            unforced.put(number, block);
            spill(number, block);
            done += length;
        }
        size = Math.max(size, to + count);
        power.use();
        return count;
    }

    private void spill(long number, byte[] block) throws IOException {
        if (spills && ThreadLocalRandom.current().nextInt(ONE_IN_EARLY) == 0) {
            store(number, block);
        }
    }

    // a copy, or the one that is there
    private byte[] block(long number) throws IOException {
        byte[] block = unforced.get(number);
        if (block == null) {
            block = new byte[BLOCK];
            long from = number * BLOCK;
            ByteBuffer rest = ByteBuffer.wrap(block, 0, (int) Math.max(0, Math.min(BLOCK, diskEnd - from)));
            while (rest.hasRemaining() && disk.read(rest, from + rest.position()) >= 0) {
                // until it is whole
            }
        }
        return block;
    }

    private void store(long number, byte[] block) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(block);
        while (rest.hasRemaining()) {
            disk.write(rest, number * BLOCK + rest.position());
        }
    }

    @Override
    protected void implTruncate(long end) throws IOException {
        if (end >= size) {
            return;
        }
        long last = end / BLOCK;
        if (end % BLOCK > 0) {
            byte[] block = block(last);
            Arrays.fill(block, (int) (end % BLOCK), BLOCK, (byte) 0);
            unforced.put(last, block);
        }
        unforced.tailMap(end % BLOCK > 0 ? last + 1 : last).clear();
        size = end;
        diskEnd = Math.min(diskEnd, end);
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
        for (Map.Entry<Long, byte[]> entry : unforced.entrySet()) {
            spill(entry.getKey(), entry.getValue());
        }
        power.use();
        for (Map.Entry<Long, byte[]> entry : unforced.entrySet()) {
            store(entry.getKey(), entry.getValue());
        }
        disk.truncate(size);
        unforced.clear();
        diskEnd = size;
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return disk.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        disk.close();
    }
}
