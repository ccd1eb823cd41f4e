package io.github.camelwaba.example.cluster;

import org.apache.camel.main.Main;

/** A node that takes webhooks and gives the events to the broker. There may be any number of them. */
public final class EdgeApp {

    private EdgeApp() {
    }

    public static void main(String[] args) throws Exception {
        Lifeline.endWithInput();
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation(
                "classpath:edge.properties,classpath:" + System.getProperty("cluster.broker") + ".properties");
        main.configure().addRoutesBuilder(new EdgeRoutes());
        main.run();
    }
}
