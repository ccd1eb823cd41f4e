package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.api.Dialect;
import io.github.camelwaba.api.WabaClient;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.config.WabaOperation;
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
    private WabaClient client;
    private List<Channel> checked = List.of();

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
        if (getEndpoint().getOperation() != WabaOperation.INBOX) {
            channels.init();
        }
        WabaComponent component = getEndpoint().getComponent();
        client = component.client(options);
        operation = operation(component, options);
    }

    private ProducerOperation operation(WabaComponent component, WabaConfiguration options) {
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
        addHealthChecks();
    }

    private void addHealthChecks() {
        WritableHealthCheckRepository repository = healthChecks();
        if (repository == null || getEndpoint().getOperation() == WabaOperation.INBOX) {
            return;
        }
        WabaComponent component = getEndpoint().getComponent();
        checked = channels.usable().stream().filter(channel -> Dialect.of(channel.hosting()).hasHealth()).toList();
        checked.forEach(channel -> component.healthChecks().add(
                repository, channel, () -> component.healthCache().get(channel, () -> client.health(channel)),
                component.isHealthCheckProducerEnabled()));
    }

    @Override
    protected void doStop() throws Exception {
        WritableHealthCheckRepository repository = healthChecks();
        if (repository != null) {
            checked.forEach(channel -> getEndpoint().getComponent().healthChecks().remove(repository, channel));
        }
        checked = List.of();
        super.doStop();
    }

    private WritableHealthCheckRepository healthChecks() {
        return HealthCheckHelper.getHealthCheckRepository(
                getEndpoint().getCamelContext(), "producers", WritableHealthCheckRepository.class);
    }
}
