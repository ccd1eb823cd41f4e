package io.github.camelwaba.simulator.http;

import io.github.camelwaba.simulator.engine.Payloads;
import io.vertx.ext.web.Router;

/** One hosting of 360dialog: the paths it answers and the webhook payloads it writes. */
public interface Dialect {

    /** Whether a path belongs to this hosting. */
    boolean owns(String path);

    /** Adds its routes; calls arrive there with their key checked. */
    void mount(Router router);

    Payloads payloads();
}
