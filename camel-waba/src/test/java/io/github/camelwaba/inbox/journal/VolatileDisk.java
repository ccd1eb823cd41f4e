package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camelwaba.inbox.journal.SystemCalls.Call;

/**
 * The files of a directory as a disk would have them after a power cut: what was forced is there; of what was not, each write
 * may be missing, there, or torn, and what follows may be there without it.
 */
final class VolatileDisk {

    private static final int SECTOR = 512;

    private final String directory;
    private final Map<String, File> files = new HashMap<>();

    VolatileDisk(Path directory) {
        this.directory = directory + "/";
    }

    boolean holds(String path) {
        // the reserve holds nothing
        return path.startsWith(directory) && !path.endsWith(".reserve");
    }

    void apply(Call call) {
        String name = call.file().substring(directory.length());
        switch (call.kind()) {
            case WRITE, TRUNCATE -> file(name).pending.add(call);
            case FORCE -> file(name).force();
            case FAILED_FORCE -> file(name).lose();
            case RENAME -> files.put(call.target().substring(directory.length()), files.remove(name));
            default -> files.remove(name);
        }
    }

    private File file(String name) {
        return files.computeIfAbsent(name, key -> new File());
    }

    /** Writes what is left after a power cut to a directory. */
    void cut(Path target, Random random) throws IOException {
        Files.createDirectories(target);
        for (Map.Entry<String, File> file : files.entrySet()) {
            // the index of the log is in memory, and made again
            if (!file.getKey().endsWith("-shm") && !file.getKey().endsWith(".lock")) {
                Files.write(target.resolve(file.getKey()), file.getValue().cut(random));
            }
        }
    }

    private static final class File {

        private byte[] forced = new byte[0];
        private final List<Call> pending = new ArrayList<>();

        void force() {
            pending.forEach(call -> forced = applied(forced, call, 0, call.bytes() == null ? 0 : call.bytes().length));
            pending.clear();
        }

        /** The system takes what could not be forced for written, and forgets it. */
        void lose() {
            pending.clear();
        }

        byte[] cut(Random random) {
            byte[] content = forced.clone();
            boolean keepsMost = random.nextBoolean();
            for (Call call : pending) {
                int length = call.bytes() == null ? 0 : call.bytes().length;
                int fate = random.nextInt(keepsMost ? 10 : 3);
                if (fate == 0 && call.bytes() != null) {
                    int from = random.nextInt(length / SECTOR + 1) * SECTOR;
                    content = applied(content, call, Math.min(from, length), length);
                } else if (fate != 1) {
                    content = applied(content, call, 0, length);
                }
            }
            return content;
        }

        private static byte[] applied(byte[] content, Call call, int from, int to) {
            if (call.bytes() == null) {
                return Arrays.copyOf(content, (int) call.position());
            }
            int start = call.position() < 0 ? content.length : (int) call.position();
            byte[] grown = content.length >= start + to ? content : Arrays.copyOf(content, start + to);
            System.arraycopy(call.bytes(), from, grown, start + from, to - from);
            return grown;
        }
    }
}
