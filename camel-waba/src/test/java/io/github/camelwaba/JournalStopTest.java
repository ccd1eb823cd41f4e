package io.github.camelwaba;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a stop interrupts runs again from the journal, before what comes after it in its chat.
 */
class JournalStopTest extends InboxStopTest {

    @Override
    String options() {
        return super.options() + journal();
    }

    @Override
    void startAgain() throws Exception {
        context.getRouteController().startRoute("hook");
        await().until(() -> runs.size() == 2);
        assertThat(text("1", "next")).isEqualTo(200);
        awaitRuns("slow", "slow", "next");
        assertThat(marked).containsExactly("null", "true", "null");
        await().until(() -> hook().pending() == 0);
        assertThat(hook().dead()).isZero();
    }

    @Test
    void isNoReasonToSetAnEventAsideHoweverOftenItComes() throws Exception {
        interruptByAStop("slow");
        hold("slow");
        // more often than a process may die of an event
        for (int i = 0; i < 12; i++) {
            context.getRouteController().startRoute("hook");
            stopWhileAtWork();
        }
        work.clear();

        context.getRouteController().startRoute("hook");
        await().until(() -> runs.size() == 14 && hook().pending() == 0);
        assertThat(hook().dead()).isZero();
    }
}
