package io.github.camelwaba;

/**
 * Retries and dead events, as in memory.
 */
class JournalRetryTest extends InboxRetryTest {

    @Override
    String options() {
        return super.options() + journal();
    }

    @Override
    String setAside() {
        return "it is set aside as dead (waba:inbox lists it)";
    }
}
