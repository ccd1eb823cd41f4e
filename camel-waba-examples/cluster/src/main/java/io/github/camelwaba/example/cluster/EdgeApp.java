package io.github.camelwaba.example.cluster;

import io.vertx.core.VertxOptions;

import org.apache.camel.main.Main;

/**
 * A node that takes webhooks and gives the events to the broker; there may be any number of them. Without a broker it does
 * all the work itself.
 */
public final class EdgeApp {

    private static final int WAITING = 128;

    private EdgeApp() {
    }

    public static void main(String[] args) throws Exception {
        Lifeline.endWithInput();
        String broker = System.getProperty("cluster.broker");
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("classpath:edge.properties,classpath:" + broker + ".properties");
        // POSTs that wait for a broker that hangs: each holds a thread for up to 4.5 s, and Camel's server has 20 unless told
        main.bind("vertxOptions", new VertxOptions().setWorkerPoolSize(WAITING));
        main.configure().addRoutesBuilder(broker.equals("journal") ? new SingleNodeRoutes() : new EdgeRoutes());
        main.run();
    }
}
