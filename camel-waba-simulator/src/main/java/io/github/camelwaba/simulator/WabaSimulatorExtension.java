package io.github.camelwaba.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 tests a simulator on a free port, reset after every test.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();
 * </pre>
 *
 * One test at a time uses it: tests of a class that run concurrently are refused, unless the field is not static. It starts
 * with the first use or before the first test, so that {@link #baseUrl()} works wherever a test is set up, and
 * stops after the last test of the class.
 */
public final class WabaSimulatorExtension
        implements
            BeforeAllCallback,
            BeforeEachCallback,
            AfterEachCallback,
            AfterAllCallback,
            ParameterResolver {
    private final UnaryOperator<WabaSimulator.Builder> options;
    private WabaSimulator simulator;
    private boolean ofClass;
    private boolean keepsWebhook;
    /** The test that uses the simulator now, or null. */
    private String running;

    private WabaSimulatorExtension(UnaryOperator<WabaSimulator.Builder> options) {
        this.options = options;
    }

    public static WabaSimulatorExtension create() {
        return create(builder -> builder);
    }

    /** With options; the port is a free one unless they set it. */
    public static WabaSimulatorExtension create(UnaryOperator<WabaSimulator.Builder> options) {
        return new WabaSimulatorExtension(options);
    }

    /**
     * Lets the webhooks of all numbers stay between tests: for an application that is started once for all tests of a class,
     * and registers its webhooks once. Otherwise each test begins without a webhook.
     */
    public WabaSimulatorExtension keepWebhook() {
        keepsWebhook = true;
        return this;
    }

    /** The running simulator, started when it does not run. */
    public synchronized WabaSimulator simulator() {
        if (simulator == null) {
            simulator = options.apply(WabaSimulator.builder().port(0)).build().start();
        }
        return simulator;
    }

    /** Address without {@code /v1}. */
    public String baseUrl() {
        return simulator().baseUrl();
    }

    /** The default number. */
    public SimulatedNumber number() {
        return simulator().number();
    }

    /** The key of the default number. */
    public String key() {
        return number().key();
    }

    /** A phone that talks to the default number. */
    public Customer customer(String phone, String name) {
        return simulator().customer(phone, name);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ofClass = true;
        simulator();
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (running != null) {
            throw new IllegalStateException(
                    "Two tests use one simulator at the same time, and each of them resets it. Annotate "
                            + "the test class with @Execution(ExecutionMode.SAME_THREAD), or make the extension a field that is not "
                            + "static: then each test has a simulator of its own");
        }
        running = context.getUniqueId();
        simulator();
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (!context.getUniqueId().equals(running)) {
            // it was refused, and the other test goes on
            return;
        }
        running = null;
        if (ofClass) {
            reset();
        } else {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // an enclosing class goes on using the simulator after its nested classes
        if (context.getTestClass().map(Class::getEnclosingClass).isEmpty()
                || !context.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == WabaSimulator.class || type == SimulatedNumber.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WabaSimulator.class ? simulator() : number();
    }

    private void reset() {
        List<Runnable> webhooks = new ArrayList<>();
        for (SimulatedNumber number : simulator().numbers()) {
            String url = number.webhookUrl();
            Map<String, String> headers = number.webhookHeaders();
            if (keepsWebhook && url != null && !url.isBlank()) {
                webhooks.add(() -> number.setWebhook(url, headers));
            }
        }
        simulator().reset();
        webhooks.forEach(Runnable::run);
    }

    private synchronized void stop() {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
