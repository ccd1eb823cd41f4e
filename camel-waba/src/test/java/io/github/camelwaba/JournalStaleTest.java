package io.github.camelwaba;

/**
 * Stale statuses, as in memory.
 */
class JournalStaleTest extends InboxStaleTest {

    @Override
    String options() {
        return super.options() + journal();
    }
}
