package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.config.WabaConfiguration;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.config.WabaOperation;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Send and receive WhatsApp messages through the 360dialog WhatsApp Business API.
 */
@UriEndpoint(firstVersion = "1.0.0", scheme = "waba", title = "WhatsApp (360dialog)", syntax = "waba:operation", category = {
        Category.CHAT, Category.CLOUD, Category.API }, headersClass = WabaConstants.class)
@Metadata(annotations = { "protocol=http" })
public class WabaEndpoint extends DefaultEndpoint implements EndpointServiceLocation, MultipleConsumersSupport {

    @UriPath(enums = "send,config,health,read,media,contacts,templates,profile,request,inbox,webhook", description = "What the endpoint does: all are called but webhook, which is consumed from.")
    @Metadata(required = true)
    private final WabaOperation operation;

    @UriParam
    private WabaConfiguration configuration;

    private final ExplicitNumber explicitNumber;

    public WabaEndpoint(String uri, WabaComponent component, WabaOperation operation, WabaConfiguration configuration,
            ExplicitNumber explicitNumber) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
        this.explicitNumber = explicitNumber;
    }

    @Override
    public Producer createProducer() {
        if (!operation.isProducer()) {
            throw new IllegalArgumentException(
                    "waba:" + operation.word() + " can only be consumed from: use it in from(), not in to()");
        }
        return new WabaProducer(this, channels());
    }

    // the consumer refuses a second one itself, with the path and what to do about it
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!operation.isConsumer()) {
            throw new IllegalArgumentException(
                    "waba:" + operation.word()
                            + " cannot be consumed from: use it in to(). To receive messages use from(\"waba:webhook\")");
        }
        WabaConsumer consumer = new WabaConsumer(this, processor, channels());
        configureConsumer(consumer);
        return consumer;
    }

    private EndpointChannels channels() {
        return new EndpointChannels(getComponent(), configuration, explicitNumber);
    }

    @Override
    public WabaComponent getComponent() {
        return (WabaComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return operation.isConsumer() ? WabaConsumer.path(configuration) : channels().serviceUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return configuration.getChannel() == null ? Map.of() : Map.of("channel", configuration.getChannel());
    }

    public WabaOperation getOperation() {
        return operation;
    }

    public WabaConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(WabaConfiguration configuration) {
        this.configuration = configuration;
    }
}
