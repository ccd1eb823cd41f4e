package io.github.camelwaba;

import io.github.camelwaba.api.Dialect;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.health.NumberHealthCheck;
import io.github.camelwaba.producer.ConfigOperation;
import io.github.camelwaba.producer.ContactsOperation;
import io.github.camelwaba.producer.HealthOperation;
import io.github.camelwaba.producer.InboxOperation;
import io.github.camelwaba.producer.MediaOperation;
import io.github.camelwaba.producer.ProducerOperation;
import io.github.camelwaba.producer.ProfileOperation;
import io.github.camelwaba.producer.ReadOperation;
import io.github.camelwaba.producer.RequestOperation;
import io.github.camelwaba.producer.SendOperation;
import io.github.camelwaba.producer.SendOptions;
import io.github.camelwaba.producer.TemplatesOperation;
import io.github.camelwaba.producer.WebhookBodies;
import io.github.camelwaba.webhook.BasicCredentials;

import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.DefaultProducer;

/**
 * Does the operation of its endpoint, one request on the wire for each exchange.
 */
public class WabaProducer extends DefaultProducer {

    private final EndpointChannels channels;
    private ProducerOperation operation;
    private NumberHealthCheck healthCheck;

    public WabaProducer(WabaEndpoint endpoint, EndpointChannels channels) {
        super(endpoint);
        this.channels = channels;
    }

    @Override
    public WabaEndpoint getEndpoint() {
        return (WabaEndpoint) super.getEndpoint();
    }

    @Override
    public void process(Exchange exchange) {
        try {
            operation.process(exchange);
        } catch (WabaException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // a header or a value in the body whose own methods fail, or never end
            throw WabaRequestException.unreadable("waba:" + getEndpoint().getOperation().word(), e);
        }
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        WabaConfiguration options = getEndpoint().getConfiguration();
        // what looks after an inbox calls nobody, and needs no key
        Channel own = getEndpoint().getOperation() == WabaOperation.INBOX ? null : channels.init();
        WabaComponent component = getEndpoint().getComponent();
        WabaClient client = component.client(options);
        operation = operation(client, component, options);
        if (own != null && Dialect.of(own.hosting()).hasHealth()) {
            healthCheck = new NumberHealthCheck(
                    own.name() == null ? "default" : own.name(),
                    () -> component.healthCache().get(own, () -> client.health(own)));
        }
    }

    private ProducerOperation operation(WabaClient client, WabaComponent component, WabaConfiguration options) {
        return switch (getEndpoint().getOperation()) {
            case SEND -> new SendOperation(client, channels, component.numberCheck(), new SendOptions(
                    options.getTo(), options.isRaw(), options.isResendAfterContactCheck(), options.getMaxMediaSize()));
            case CONFIG -> new ConfigOperation(client, channels, action(options), webhookBodies(options));
            case HEALTH -> new HealthOperation(client, channels, component.healthCache());
            case READ -> new ReadOperation(client, channels, options.isTypingIndicator());
            case MEDIA -> new MediaOperation(client, channels, action(options), options.getMaxMediaSize());
            case CONTACTS -> new ContactsOperation(client, channels, action(options));
            case TEMPLATES -> new TemplatesOperation(client, channels, action(options));
            case PROFILE -> new ProfileOperation(client, channels, action(options), options.getMaxMediaSize());
            case REQUEST -> new RequestOperation(client, channels, options.getMethod(), options.getPath());
            case INBOX -> new InboxOperation(
                    () -> component.inboxes().find(getEndpoint().getCamelContext(), options), action(options));
            case WEBHOOK -> throw new IllegalStateException("waba:webhook has no producer");
        };
    }

    private WabaAction action(WabaConfiguration options) {
        return WabaAction.of(getEndpoint().getOperation(), options.getAction());
    }

    private static WebhookBodies webhookBodies(WabaConfiguration options) {
        BasicCredentials credentials = ConsumerSecurity.configuredCredentials(options);
        return new WebhookBodies(options.getCallbackUrl(), credentials == null ? null : credentials.header());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Channel own = channels.resolveOwn();
        if (own != null && getEndpoint().getOperation() == WabaOperation.SEND) {
            WabaComponent component = getEndpoint().getComponent();
            component.numberWatch().start(own, component.startClient(getEndpoint().getConfiguration()));
        }
        WritableHealthCheckRepository repository = healthChecks();
        if (repository != null && healthCheck != null) {
            healthCheck.setEnabled(getEndpoint().getComponent().isHealthCheckProducerEnabled());
            repository.addHealthCheck(healthCheck);
        }
    }

    @Override
    protected void doStop() throws Exception {
        WritableHealthCheckRepository repository = healthChecks();
        if (repository != null && healthCheck != null) {
            repository.removeHealthCheck(healthCheck);
        }
        super.doStop();
    }

    private WritableHealthCheckRepository healthChecks() {
        return HealthCheckHelper.getHealthCheckRepository(
                getEndpoint().getCamelContext(), "producers", WritableHealthCheckRepository.class);
    }
}
