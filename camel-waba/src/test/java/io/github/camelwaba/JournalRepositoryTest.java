package io.github.camelwaba;

/**
 * A repository that several nodes share, as in memory.
 */
class JournalRepositoryTest extends InboxRepositoryTest {

    @Override
    String options() {
        return super.options() + journal();
    }
}
