package io.github.camelwaba.simulator.state;

import java.util.Map;

/** Where a number's events go, and the headers that every POST repeats. An empty URL means that none is set. */
public record WebhookTarget(String url, Map<String, String> headers) {
    public static final WebhookTarget NONE = new WebhookTarget("", Map.of());

    public WebhookTarget {
        headers = Map.copyOf(headers);
    }

    public boolean isSet() {
        return !url.isEmpty();
    }

    @Override
    public String toString() {
        return "WebhookTarget[set=" + isSet() + ", headers=" + headers.size() + "]";
    }
}
