package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests of one class that run at the same time: refused where they share a simulator, working where each has its own. */
class ConcurrentTestsTest {
    private static final int TESTS = 8;

    /** Opens once so many tests run at the same time, or one of them was refused. */
    private static CountDownLatch together;

    @Test
    void thoseThatShareASimulatorAreRefusedWithTheWayOut() {
        TestExecutionSummary summary = run(Sharing.class);

        assertThat(summary.getTestsFailedCount()).isPositive();
        assertThat(summary.getTestsSucceededCount()).isPositive();
        assertThat(summary.getFailures()).allSatisfy(failure -> assertThat(failure.getException())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("@Execution(ExecutionMode.SAME_THREAD)")
                .hasMessageContaining("not static"));
    }

    @Test
    void thoseThatHaveASimulatorEachWork() {
        assertThat(run(Apart.class).getTestsSucceededCount()).isEqualTo(TESTS);
    }

    @Test
    void thoseThatRunOneAfterTheOtherWork() {
        assertThat(run(InTurn.class).getTestsSucceededCount()).isEqualTo(TESTS);
    }

    private static TestExecutionSummary run(Class<?> tests) {
        together = new CountDownLatch(2);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4").build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertThat(listener.getSummary().getTestsFoundCount()).isEqualTo(TESTS);
        return listener.getSummary();
    }

    private static void talk(WabaSimulatorExtension simulator, TestInfo test) {
        Customer ada = simulator.customer("4915550001111", test.getDisplayName());
        ada.say("Hi");
        assertThat(ada.messages()).isEmpty();
        assertThat(simulator.number().pending()).isEqualTo(1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Sharing {
        @RegisterExtension
        static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

        @RepeatedTest(TESTS)
        void talks(TestInfo test) throws Exception {
            talk(SIMULATOR, test);
            // the others come meanwhile
            together.await(500, TimeUnit.MILLISECONDS);
            assertThat(SIMULATOR.number().pending()).isEqualTo(1);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Apart {
        @RegisterExtension
        final WabaSimulatorExtension simulator = WabaSimulatorExtension.create();

        @RepeatedTest(TESTS)
        void talks(TestInfo test) throws Exception {
            talk(simulator, test);
            together.countDown();
            assertThat(together.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            assertThat(simulator.number().pending()).isEqualTo(1);
        }
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class InTurn {
        @RegisterExtension
        static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

        @RepeatedTest(TESTS)
        void talks(TestInfo test) {
            talk(SIMULATOR, test);
        }
    }
}
