package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;

/**
 * A store on a {@link TestDisk}.
 */
final class WatchedStore extends JournalStore {

    WatchedStore(Path directory) {
        super(new JournalDirectory(directory) {

            @Override
            void force() {
                // no test pulls the plug
            }
        });
    }

    @Override
    String fileName(Path file) {
        return TestDisk.name(file);
    }
}
