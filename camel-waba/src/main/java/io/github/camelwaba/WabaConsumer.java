package io.github.camelwaba;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.CallbackUrl;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.health.WebhookHealthCheck;
import io.github.camelwaba.health.WebhookStatus;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.PostTooLargeException;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.EventType;
import io.github.camelwaba.model.event.WabaEvent;
import io.github.camelwaba.webhook.DoorLimits;
import io.github.camelwaba.webhook.FailedStatusLog;
import io.github.camelwaba.webhook.RegistrationKeeper;
import io.github.camelwaba.webhook.ServerCheck;
import io.github.camelwaba.webhook.WebhookChecks;
import io.github.camelwaba.webhook.WebhookRegistration;
import io.github.camelwaba.webhook.WebhookServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Serves the webhook of a number and gives each event to the route, in a fresh exchange.
 */
public class WabaConsumer extends DefaultConsumer implements Suspendable, ShutdownAware, WebhookStatus {

    private static final Logger LOG = LoggerFactory.getLogger(WabaConsumer.class);
    // far more than 360dialog sends at once; even if none of them were for the route they would fill a small heap
    static final int MANY_EVENTS = 100_000;
    private static final String DEFAULT_PATH = "/waba/webhook";

    private final EndpointChannels channels;
    private Set<EventType> eventTypes;
    private Channel channel;
    private CallbackUrl callbackUrl;
    private String path;
    private Duration checkInterval;
    private ConsumerSecurity security;
    private DeadLetterSender deadLetters;
    private ConsumerInbox inbox;
    private WebhookChecks checks;
    private WebhookServer server;
    private ServerCheck serverCheck;
    private RegistrationKeeper registration;
    private volatile boolean running;
    private FailedStatusLog failedStatuses;

    public WabaConsumer(WabaEndpoint endpoint, Processor processor, EndpointChannels channels) {
        super(endpoint, processor);
        this.channels = channels;
    }

    @Override
    public WabaEndpoint getEndpoint() {
        return (WabaEndpoint) super.getEndpoint();
    }

    @Override
    public boolean isHostedService() {
        return true;
    }

    /** The path that a webhook with those options is served at. */
    static String path(WabaConfiguration options) {
        if (options.getPath() != null) {
            return WebhookServer.checkPath(options.getPath());
        }
        return options.getChannel() == null
                ? DEFAULT_PATH
                : WebhookServer.checkPath(DEFAULT_PATH + "/" + options.getChannel());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        WabaConfiguration options = options();
        eventTypes = EventType.parse(options.getEvents());
        path = path(options);
        checkInterval = RegistrationKeeper.interval(options.getCallbackCheckInterval());
        String address = channels.callbackUrl();
        callbackUrl = address == null ? null : CallbackUrl.of(address);
        channel = callbackUrl == null ? channels.initOptional() : channels.init();
        if (callbackUrl != null && channel == null) {
            throw new IllegalArgumentException(
                    "The option callbackUrl needs the number whose webhook it is. Set the option channel or apiKey");
        }
        security = ConsumerSecurity.of(options, channel, path, callbackUrl);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (security == null) {
            // Camel does not make ready what was suspended before it was started
            doInit();
        }
        getEndpoint().getComponent().webhookClaims().claim(path, callbackUrl, this);
        try {
            startParts();
            running = true;
        } catch (Exception e) {
            stopParts();
            throw e;
        }
    }

    private void startParts() {
        WabaConfiguration options = options();
        WabaComponent component = getEndpoint().getComponent();
        if (channel != null) {
            component.numberWatch().start(channel, component.startClient(options));
        }
        if (security.guard().isOpen()) {
            LOG.warn("The webhook {} takes requests from anyone (allowUnauthenticated=true)", path);
        }
        serverCheck = new ServerCheck(path, component.background());
        checks = new WebhookChecks(
                path, security.guard(),
                new DoorLimits(options.getMaxBodySize(), Duration.ofMillis(options.getBodyTimeout())), serverCheck::isOwn,
                () -> isRunAllowed() && !isSuspendingOrSuspended(), options.getFailureStatus(), this::accept);
        server = new WebhookServer(this, path, checks);
        // before an event may leave the inbox
        server.requireFreePath();
        failedStatuses = new FailedStatusLog(path, component.background());
        EventExchanges exchanges = new EventExchanges(channels::inbound);
        deadLetters = new DeadLetterSender(getEndpoint().getCamelContext(), options.getDeadLetterUri(), exchanges);
        ServiceHelper.startService(deadLetters);
        inbox = ConsumerInbox.create(
                getEndpoint().getCamelContext(), this, path, options,
                channel == null ? Hosting.of(options.getHosting()) : channel.hosting(),
                new ExchangeRoute(this, exchanges), deadLetters, component.journals());
        inbox.start();
        component.inboxes().add(path, inbox.inbox().admin());
        ServiceHelper.startService(server);
        serverCheck.start(options.isSelfCheck() ? server::addresses : () -> null);
        if (callbackUrl != null) {
            register(options, component);
        }
        WebhookHealthCheck healthCheck = new WebhookHealthCheck(getRouteId(), this);
        healthCheck.setEnabled(component.isHealthCheckConsumerEnabled());
        setHealthCheck(healthCheck);
    }

    private void register(WabaConfiguration options, WabaComponent component) {
        if (!callbackUrl.endsWith(path)) {
            LOG.warn("The path of the callbackUrl is another one than {}, at which this webhook is served: unless a proxy "
                    + "rewrites it, what 360dialog delivers is answered 404",
                    path);
        }
        registration = new RegistrationKeeper(
                new WebhookRegistration(
                        component.startClient(options), channel, callbackUrl, security.registered(),
                        options.isCallbackReplace()),
                serverCheck, channel.label(), checkInterval, component.background());
        registration.start();
    }

    private void accept(JsonNode payload, Consumer<Throwable> outcome) {
        int most = Math.max(options().getInboxCapacity(), MANY_EVENTS);
        int count = EventReader.count(payload);
        if (count > most) {
            outcome.accept(new PostTooLargeException(
                    "A request has " + count + " events, more than the " + most + " that are taken at once"));
            return;
        }
        Map<Boolean, List<WabaEvent>> read = EventReader.read(payload).stream()
                .collect(Collectors.partitioningBy(event -> eventTypes.contains(event.eventType())));
        List<InboxEvent> events = read.get(true).stream()
                .map(event -> InboxEvent.of(event, options().isDropStaleStatuses())).toList();
        inbox.inbox().accept(events, refusal -> {
            if (refusal == null) {
                // when the rest was taken, or what is delivered again would count again
                failedStatuses.leftOut(read.get(false));
            }
            outcome.accept(refusal);
        });
    }

    @Override
    protected void doStop() throws Exception {
        stopParts();
        super.doStop();
    }

    private void stopParts() {
        running = false;
        if (registration != null) {
            registration.stop();
        }
        if (serverCheck != null) {
            serverCheck.stop();
        }
        ServiceHelper.stopAndShutdownService(server);
        if (inbox != null) {
            getEndpoint().getComponent().inboxes().remove(path);
            inbox.stop();
        }
        ServiceHelper.stopService(deadLetters);
        getEndpoint().getComponent().webhookClaims().release(this);
    }

    private WabaConfiguration options() {
        return getEndpoint().getConfiguration();
    }

    // a stop first closes the webhook, then waits for what was taken
    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return inbox == null ? 0 : inbox.inbox().unfinished();
    }

    @Override
    protected void doSuspend() throws Exception {
        // a route that was never started is suspended too
        if (running) {
            inbox.inbox().suspend();
        }
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        if (running) {
            inbox.inbox().resume();
        } else {
            doStart();
        }
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // nothing to prepare
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String inbox() {
        return options().getInbox();
    }

    @Override
    public int pending() {
        return inbox == null ? 0 : inbox.inbox().pending();
    }

    @Override
    public int dead() {
        return inbox == null ? 0 : inbox.inbox().dead();
    }

    @Override
    public String trouble() {
        return inbox == null ? null : inbox.inbox().trouble();
    }

    @Override
    public String serverTrouble() {
        return serverCheck == null ? null : serverCheck.trouble();
    }

    @Override
    public Map<Integer, Long> answers() {
        return checks == null ? Map.of() : checks.log().counts();
    }

    @Override
    public WebhookRegistration.State registration() {
        return registration == null ? null : registration.state();
    }
}
