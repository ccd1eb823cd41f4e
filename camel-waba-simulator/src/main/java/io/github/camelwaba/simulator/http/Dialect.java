package io.github.camelwaba.simulator.http;

import io.github.camelwaba.simulator.engine.Payloads;
import io.github.camelwaba.simulator.state.Hosting;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** One hosting of 360dialog: the paths it answers, its errors, and the webhook payloads it writes. */
public interface Dialect {

    Hosting hosting();

    /** Whether a path belongs to this hosting; a path may belong to several, then the key decides. */
    boolean owns(String path);

    /** Adds its routes to a router of its own; calls arrive there with their key checked. */
    void mount(Router router);

    /** Answers a call that failed, in this hosting's shape. */
    void failed(RoutingContext context);

    Payloads payloads();
}
