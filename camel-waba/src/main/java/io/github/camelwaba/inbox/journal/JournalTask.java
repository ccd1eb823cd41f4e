package io.github.camelwaba.inbox.journal;

/**
 * A change to what is kept for a webhook. Several are made together, and become safe together.
 */
abstract class JournalTask {

    private final String path;

    JournalTask(String path) {
        this.path = path;
    }

    final String path() {
        return path;
    }

    /** About how much the change writes. */
    int bytes() {
        return 0;
    }

    /**
     * Makes the change; it is not safe yet. May be called again after a failure, then with everything as it was before.
     *
     * @param now in milliseconds of the journal's clock
     */
    abstract void apply(EventTable table, long now);

    /** The change is safe. */
    void committed() {
        // nobody waits for it
    }

    /** Whether the file is to be written anew when the change is safe, so that nothing is left in it of what was removed. */
    boolean rewritesFile() {
        return false;
    }

    /** The file was written anew. */
    void rewritten() {
        // nobody waits for it
    }

    /** The change was not made, or may be lost. */
    void failed(RuntimeException reason) {
        // nobody waits for it
    }

    /** Whether the change must be made in any case, when the file can be written to again. */
    boolean mustBeMade() {
        return false;
    }
}
