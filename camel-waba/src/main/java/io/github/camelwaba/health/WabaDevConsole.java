package io.github.camelwaba.health;

import java.util.List;
import java.util.Map;

import org.apache.camel.Route;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * Shows the webhooks of the context: what their doors answered, what their inboxes hold.
 */
@DevConsole(name = "waba", displayName = "WhatsApp (360dialog)", description = "Webhooks of the waba component")
public class WabaDevConsole extends AbstractDevConsole {

    public WabaDevConsole() {
        super("camel", "waba", "WhatsApp (360dialog)", "Webhooks of the waba component");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        for (Route route : routes()) {
            WebhookStatus status = (WebhookStatus) route.getConsumer();
            text.append(String.format(
                    "    Webhook: %s (route: %s, inbox: %s, pending: %d, dead: %d, registration: %s, answers: %s)%n",
                    status.path(), route.getRouteId(), status.inbox(), status.pending(), status.dead(), status.registration(),
                    status.answers()));
        }
        return text.toString();
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonArray webhooks = new JsonArray();
        for (Route route : routes()) {
            WebhookStatus status = (WebhookStatus) route.getConsumer();
            JsonObject webhook = new JsonObject();
            webhook.put("routeId", route.getRouteId());
            webhook.put("path", status.path());
            webhook.put("inbox", status.inbox());
            webhook.put("pending", status.pending());
            webhook.put("dead", status.dead());
            if (status.registration() != null) {
                webhook.put("registration", status.registration().name());
            }
            JsonObject answers = new JsonObject();
            status.answers().forEach((code, count) -> answers.put(String.valueOf(code), count));
            webhook.put("answers", answers);
            webhooks.add(webhook);
        }
        JsonObject root = new JsonObject();
        root.put("webhooks", webhooks);
        return root;
    }

    private List<Route> routes() {
        return getCamelContext().getRoutes().stream().filter(route -> route.getConsumer() instanceof WebhookStatus).toList();
    }
}
