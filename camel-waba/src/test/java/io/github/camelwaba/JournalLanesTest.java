package io.github.camelwaba;

/**
 * Order and independence of chats, as in memory.
 */
class JournalLanesTest extends InboxLanesTest {

    @Override
    String options() {
        return super.options() + journal();
    }
}
