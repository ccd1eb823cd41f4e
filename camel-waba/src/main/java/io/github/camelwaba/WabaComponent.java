package io.github.camelwaba;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelwaba.api.HealthCache;
import io.github.camelwaba.api.NumberCheck;
import io.github.camelwaba.api.NumberWatch;
import io.github.camelwaba.api.TransportSettings;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaClients;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.health.NumberHealthChecks;
import io.github.camelwaba.inbox.journal.Journals;

import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;

/**
 * WhatsApp through 360dialog's WhatsApp Business API.
 */
@Component("waba")
public class WabaComponent extends HealthCheckComponent implements SSLContextParametersAware {

    // a start must not hang on a server that does not answer: what is missed is tried again in the background
    private static final Duration START_TIMEOUT = Duration.ofSeconds(10);

    @Metadata(description = "The options that the endpoints start from.")
    private WabaConfiguration configuration = new WabaConfiguration();

    @Metadata(description = "The numbers by name: each a channel with its own apiKey, and hosting, baseUrl, phoneNumber and "
            + "previousApiKey where they differ.")
    private Map<String, WabaChannel> channels = new HashMap<>();

    @Metadata(label = "security", defaultValue = "false", description = "Enable usage of global SSL context parameters.")
    private boolean useGlobalSslContextParameters;

    private final HealthCache healthCache = new HealthCache();
    private final NumberCheck numberCheck = new NumberCheck();
    private final NumberHealthChecks healthChecks = new NumberHealthChecks();
    private final HostingNotice hostingNotice = new HostingNotice();
    private final Inboxes inboxes = new Inboxes(this::journals);
    private Journals journals;
    private boolean usesJournals;
    private WabaClients clients;
    private ScheduledExecutorService background;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        WabaOperation operation = WabaOperation.of(remaining);
        WabaConfiguration copy = configuration.copy();
        ExplicitNumber explicit = ExplicitNumber.of(parameters, copy);
        WabaEndpoint endpoint = new WabaEndpoint(uri, this, operation, copy, explicit);
        setProperties(endpoint, parameters);
        if (copy.getSslContextParameters() == null) {
            copy.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        OptionNames.check(getCamelContext());
        SecretNames.register(getCamelContext());
        // not when it starts: what stands in a split or multicast starts while routes are made ready, before any component
        if (clients == null) {
            clients = new WabaClients(getCamelContext());
        }
        ServiceHelper.startService(clients);
        background = getCamelContext().getExecutorServiceManager().newScheduledThreadPool(this, "waba-background", 1);
    }

    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        PropertyConfigurer generated = super.getComponentPropertyConfigurer();
        return generated == null ? null : new OptionConfigurer(generated);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        OneConsole.removeFrom(getCamelContext());
        if (journals == null) {
            journals = ContextPlugins.of(getCamelContext(), Journals.class, Journals::new);
            getCamelContext().addStartupListener(new WhenAllIsStarted(journals));
        }
        journals.acquire();
        usesJournals = true;
    }

    @Override
    protected void doStop() throws Exception {
        // a context that failed before it started stops what it has not started
        if (usesJournals) {
            usesJournals = false;
            journals.release();
        }
        if (background != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(background);
            background = null;
        }
        ServiceHelper.stopService(clients);
        super.doStop();
    }

    /** The client of an endpoint with those options. */
    WabaClient client(WabaConfiguration options) {
        return clients.client(TransportSettings.of(options), Duration.ofMillis(options.getCallTimeout()));
    }

    /** A client for calls that a start waits for. */
    WabaClient startClient(WabaConfiguration options) {
        Duration callTimeout = Duration.ofMillis(options.getCallTimeout());
        return clients.client(TransportSettings.of(options),
                callTimeout.compareTo(START_TIMEOUT) > 0 ? START_TIMEOUT : callTimeout);
    }

    HealthCache healthCache() {
        return healthCache;
    }

    NumberHealthChecks healthChecks() {
        return healthChecks;
    }

    NumberCheck numberCheck() {
        return numberCheck;
    }

    NumberWatch numberWatch() {
        return new NumberWatch(numberCheck, background);
    }

    WebhookClaims webhookClaims() {
        return ContextPlugins.of(getCamelContext(), WebhookClaims.class, WebhookClaims::new);
    }

    HostingNotice hostingNotice() {
        return hostingNotice;
    }

    void useJournals(Journals other) {
        journals = other;
    }

    Inboxes inboxes() {
        return inboxes;
    }

    Journals journals() {
        return journals;
    }

    ScheduledExecutorService background() {
        return background;
    }

    public WabaConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(WabaConfiguration configuration) {
        this.configuration = configuration;
    }

    public Map<String, WabaChannel> getChannels() {
        return channels;
    }

    public void setChannels(Map<String, WabaChannel> channels) {
        this.channels = channels;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
