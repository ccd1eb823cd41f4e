package io.github.camelwaba.simulator.onpremise;

import io.github.camelwaba.simulator.configs.WebhookRoutes;
import io.github.camelwaba.simulator.engine.Payloads;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Dialect;
import io.github.camelwaba.simulator.state.Hosting;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** 360dialog's sandbox: a part of the On-Premise API, for one phone and 200 messages (360dialog: sandbox). */
public final class Sandbox implements Dialect {
    private final World world;
    private final Payloads payloads = new OnPremisePayloads();

    public Sandbox(World world) {
        this.world = world;
    }

    @Override
    public Hosting hosting() {
        return Hosting.SANDBOX;
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/v1/");
    }

    @Override
    public Payloads payloads() {
        return payloads;
    }

    @Override
    public void mount(Router router) {
        new SandboxRoutes(world).mount(router);
        new WebhookRoutes(OnPremiseErrors.INSTANCE).mount(router);
        router.route().handler(context -> {
            throw ApiError.NOT_FOUND.because("The sandbox does not have this");
        });
    }

    @Override
    public void failed(RoutingContext context) {
        OnPremise.answer(context);
    }
}
