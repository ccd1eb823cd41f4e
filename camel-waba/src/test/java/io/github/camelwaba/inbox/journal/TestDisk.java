package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The disk under a journal, with somebody between the two who watches and interferes.
 */
public final class TestDisk extends FilePathWrapper {

    /** What a journal does to its file. */
    enum Kind {
        WRITE, FORCE, TRUNCATE
    }

    /** Sees every operation on a file before it is done, and may have it fail. */
    interface Watcher {

        void before(String file, Kind kind, long position, ByteBuffer bytes) throws IOException;
    }

    private static final String SCHEME = "wabatest";
    private static final Map<String, Watcher> WATCHERS = new ConcurrentHashMap<>();

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    static {
        FilePath.register(new TestDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** What the store has to call a file for the watcher of its directory to see it. */
    static String name(Path file) {
        return SCHEME + ":" + file;
    }

    /** Puts a file in the place of those in a directory, which is there as long as nobody opens it again. */
    static void lay(Path directory, byte[] file) {
        FILES.put(directory.toAbsolutePath().normalize().toString(), file);
    }

    static void watch(Path directory, Watcher watcher) {
        WATCHERS.put(directory.toAbsolutePath().normalize().toString(), watcher);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(getBase().toString());
        byte[] laid = FILES.get(file.getParent().toString());
        if (laid != null) {
            return new FileInMemory(laid);
        }
        Watcher watcher = WATCHERS.get(file.getParent().toString());
        FileChannel channel = getBase().open(mode);
        return watcher == null ? channel : new Watched(file.getFileName().toString(), channel, watcher);
    }

    private static final class Watched extends FileBaseDefault {

        private final String file;
        private final FileChannel channel;
        private final Watcher watcher;

        Watched(String file, FileChannel channel, Watcher watcher) {
            this.file = file;
            this.channel = channel;
            this.watcher = watcher;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            watcher.before(file, Kind.WRITE, position, source.duplicate());
            return channel.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            // no test pulls the plug, so that none has to wait for a real disk
            watcher.before(file, Kind.FORCE, 0, null);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            watcher.before(file, Kind.TRUNCATE, size, null);
            channel.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
