package io.github.camelwaba;

/**
 * What a failure advises to is kept to, as in memory.
 */
class JournalAdviceTest extends InboxAdviceTest {

    @Override
    void configure(WabaComponent waba) {
        super.configure(waba);
        waba.getConfiguration().setInbox("journal");
        waba.getConfiguration().setInboxDirectory(InboxTestSupport.newDirectory().toString());
    }
}
