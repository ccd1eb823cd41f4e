package io.github.camelwaba.example.cluster;

import org.apache.camel.main.Main;

/**
 * A node that takes webhooks and gives the events to the broker; there may be any number of them. Without a broker it does
 * all the work itself.
 */
public final class EdgeApp {

    private EdgeApp() {
    }

    public static void main(String[] args) throws Exception {
        Lifeline.endWithInput();
        String broker = System.getProperty("cluster.broker");
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("classpath:edge.properties,classpath:" + broker + ".properties");
        main.configure().addRoutesBuilder(broker.equals("journal") ? new SingleNodeRoutes() : new EdgeRoutes());
        main.run();
    }
}
