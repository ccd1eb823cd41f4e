package io.github.camelwaba;

/**
 * What counts as done and as failed, as in memory.
 */
class JournalOutcomeTest extends InboxOutcomeTest {

    @Override
    String options() {
        return super.options() + journal();
    }
}
