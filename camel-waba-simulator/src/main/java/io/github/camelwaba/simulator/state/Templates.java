package io.github.camelwaba.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camelwaba.simulator.json.Json;

/** A number's templates: at most 250, as Meta allows per account. Starts with the ones that the simulator ships. */
public final class Templates {
    public static final String NAMESPACE = "7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386";
    /** Meta's limit per WhatsApp Business Account. */
    public static final int MAX = 250;

    private final List<Template> templates = new ArrayList<>();

    private final Hosting hosting;

    Templates(Hosting hosting) {
        this.hosting = hosting;
        reset();
    }

    public synchronized List<Template> all() {
        return List.copyOf(templates);
    }

    public synchronized Optional<Template> find(String name, String language) {
        return templates.stream().filter(t -> t.name().equals(name) && t.language().equals(language)).findFirst();
    }

    public synchronized boolean full() {
        return templates.size() >= MAX;
    }

    public synchronized Template add(String name, String language, String category, String status, ArrayNode components) {
        Template template = new Template(hosting == Hosting.CLOUD ? Ids.digits(16) : Ids.uuid(), name, language, category,
                status, components);
        templates.add(template);
        return template;
    }

    /** Changes the state of a template that is still there. */
    public synchronized void status(String id, String status) {
        templates.replaceAll(t -> t.id().equals(id) ? t.withStatus(status) : t);
    }

    /** Removes all languages of a name; false when there was none. */
    public synchronized boolean remove(String name) {
        return templates.removeIf(t -> t.name().equals(name));
    }

    final synchronized void reset() {
        templates.clear();
        ship("hello_world", "en_US", "UTILITY",
                "[{'type':'HEADER','format':'TEXT','text':'Hello World'},"
                        + "{'type':'BODY','text':'Welcome and congratulations! This message shows that you can send templates.'},"
                        + "{'type':'FOOTER','text':'camel-waba simulator'}]");
        ship("order_update", "en", "UTILITY",
                "[{'type':'BODY','text':'Hi {{1}}, your order {{2}} has left our warehouse.'}]");
        ship("order_update", "de", "UTILITY",
                "[{'type':'BODY','text':'Hallo {{1}}, deine Bestellung {{2}} ist unterwegs.'}]");
        ship("delivery_choice", "en", "UTILITY",
                "[{'type':'BODY','text':'Hi {{1}}, when may we deliver?'},{'type':'FOOTER','text':'Tap to choose'},"
                        + "{'type':'BUTTONS','buttons':[{'type':'QUICK_REPLY','text':'Today'},"
                        + "{'type':'QUICK_REPLY','text':'Tomorrow'},{'type':'QUICK_REPLY','text':'Stop'}]}]");
        ship("invoice", "en", "UTILITY",
                "[{'type':'HEADER','format':'DOCUMENT'},{'type':'BODY','text':'Your invoice {{1}} is attached.'},"
                        + "{'type':'BUTTONS','buttons':[{'type':'URL','text':'Pay now',"
                        + "'url':'https://shop.example/pay/{{1}}'}]}]");
        if (hosting == Hosting.CLOUD) {
            CloudTemplates.SHIPPED.forEach(each -> ship(each.name(), "en", each.category(), each.components()));
        }
    }

    private void ship(String name, String language, String category, String components) {
        String json = "{\"components\":" + components.replace('\'', '"') + "}";
        add(name, language, category, "approved", (ArrayNode) Json.object(json).get("components"));
    }
}
