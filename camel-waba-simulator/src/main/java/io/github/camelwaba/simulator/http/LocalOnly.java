package io.github.camelwaba.simulator.http;

import java.net.URI;
import java.util.Locale;

import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.WebhookUrl;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets only pages of this simulator steer it: other Host and Origin headers are answered 403, so that neither a foreign
 * page nor a name that was rebound to loopback reaches the control API.
 */
public final class LocalOnly {
    private final String ownHost;

    public LocalOnly(String ownHost) {
        this.ownHost = ownHost.toLowerCase(Locale.ROOT);
    }

    public void handle(RoutingContext context) {
        // HTTP/2 has no header Host, and says the same as authority
        String host = context.request().authority() == null ? null : context.request().authority().toString();
        String origin = context.request().getHeader("origin");
        if (host != null && known(host) && (origin == null || origin.equalsIgnoreCase("http://" + host))) {
            context.next();
        } else {
            Answers.json(context, 403, Json.object().put("error", "Only pages of this simulator may use it"));
        }
    }

    /** The same for API calls, which programs make from any host name: only pages of other origins are kept out. */
    public void refuseForeignPages(RoutingContext context) {
        String origin = context.request().getHeader("origin");
        if (origin == null || origin.startsWith("http://") && known(origin.substring("http://".length()))) {
            context.next();
        } else {
            Answers.json(context, 403, Json.object().put("error", "Pages of other origins may not call the API"));
        }
    }

    private boolean known(String authority) {
        try {
            String host = URI.create("http://" + authority).getHost();
            return host != null && (WebhookUrl.isLoopback(host.toLowerCase(Locale.ROOT))
                    || host.equalsIgnoreCase(ownHost));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
