package io.github.camelwaba;

import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.support.component.EndpointUriFactorySupport;
import org.apache.camel.util.URISupport;

/**
 * Assembles URIs of the component from options, as the YAML DSL and dynamic endpoints do. Written by hand and not generated:
 * Camel 4.15 changed the return type of a method that the generated ones have, so that they fail on later versions.
 */
public class WabaUriFactory extends EndpointUriFactorySupport implements EndpointUriFactory {

    private static final String SCHEME = "waba";
    private static final String OPERATION = "operation";

    private static final Set<String> PROPERTIES = Set.of(
            OPERATION,
            "bridgeErrorHandler", "exceptionHandler", "exchangePattern", "lazyStartProducer",
            "apiKey", "previousApiKey", "channel", "hosting", "baseUrl", "phoneNumber",
            "action", "to", "raw", "typingIndicator", "resendAfterContactCheck", "method", "maxMediaSize",
            "httpComponent", "sslContextParameters", "connectTimeout", "responseTimeout", "callTimeout", "maxConnections",
            "path", "callbackUrl", "callbackReplace", "callbackCheckInterval", "selfCheck", "webhookUsername",
            "webhookPassword",
            "webhookSecret", "previousWebhookSecret", "allowUnauthenticated", "maxBodySize", "bodyTimeout", "events",
            "inbox", "inboxDirectory", "inboxMaxDisk", "inboxMaxWaitingBytes", "inboxCapacity", "answerTimeout",
            "failureStatus", "concurrentConsumers",
            "maxAttempts",
            "retryDelay", "maxRetryDelay",
            "deadLetterUri", "deadLetterRetention", "dropStaleStatuses", "deduplicationPeriod", "deduplicationCapacity",
            "idempotentRepository");

    private static final Set<String> SECRETS = Set.of(
            "apiKey", "previousApiKey", "webhookUsername", "webhookPassword", "webhookSecret", "previousWebhookSecret");

    @Override
    public boolean isEnabled(String scheme) {
        return SCHEME.equals(scheme);
    }

    @Override
    public String buildUri(String scheme, Map<String, Object> properties, boolean encode) throws URISyntaxException {
        Map<String, Object> options = new HashMap<>(properties);
        String uri = buildPathParameter(scheme + ":" + OPERATION, scheme + ":" + OPERATION, OPERATION, null, true, options);
        return buildQueryParameters(uri, options, encode);
    }

    // the inherited one asks for multi-value prefixes, and the answer has another type since Camel 4.15
    @Override
    protected String buildQueryParameters(String uri, Map<String, Object> parameters, boolean encode) {
        Map<String, Object> options = new TreeMap<>(parameters);
        for (String secret : SECRETS) {
            if (options.get(secret) instanceof String value && !value.startsWith("#") && !value.startsWith("RAW(")) {
                options.put(secret, "RAW(" + value + ")");
            }
        }
        String query = URISupport.createQueryString(options, encode);
        return query.isEmpty() ? uri : uri + (uri.indexOf('?') < 0 ? "?" : "&") + query;
    }

    @Override
    public Set<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Set<String> secretPropertyNames() {
        return SECRETS;
    }

    @Override
    public Set<String> multiValuePrefixes() {
        return Set.of();
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }
}
