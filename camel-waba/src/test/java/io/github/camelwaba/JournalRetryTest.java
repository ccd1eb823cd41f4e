package io.github.camelwaba;

/**
 * Retries and dead events, as in memory.
 */
class JournalRetryTest extends InboxRetryTest {

    @Override
    String options() {
        return super.options() + journal();
    }
}
