package io.github.camelwaba.inbox.journal;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;

import org.h2.store.fs.FileBaseDefault;

/**
 * A file that is gone when it is closed.
 */
final class FileInMemory extends FileBaseDefault {

    private byte[] bytes;

    FileInMemory(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public int read(ByteBuffer target, long position) {
        int length = (int) Math.min(target.remaining(), bytes.length - position);
        if (length <= 0) {
            return -1;
        }
        target.put(bytes, (int) position, length);
        return length;
    }

    @Override
    public int write(ByteBuffer source, long position) {
        int length = source.remaining();
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) position + length));
        source.get(bytes, (int) position, length);
        return length;
    }

    @Override
    protected void implTruncate(long size) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(bytes.length, size));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void force(boolean metaData) {
        // as safe as it gets
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock((FileChannel) this, position, size, shared) {

            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // nobody else knows of the file
            }
        };
    }
}
