package io.github.camelwaba.simulator;

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
 * It starts with the first use or before the first test, so that {@link #baseUrl()} works wherever a test is set up, and
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
     * Lets the webhook of the default number stay between tests: for an application that is started once for all tests of a
     * class, and registers its webhook once. Otherwise each test begins without a webhook.
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
    public void beforeEach(ExtensionContext context) {
        simulator();
    }

    @Override
    public void afterEach(ExtensionContext context) {
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
        String url = number().webhookUrl();
        Map<String, String> headers = number().webhookHeaders();
        simulator().reset();
        if (keepsWebhook && url != null && !url.isBlank()) {
            number().setWebhook(url, headers);
        }
    }

    private synchronized void stop() {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
