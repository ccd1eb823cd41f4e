package io.github.camelwaba.example.rest;

import org.apache.camel.main.Main;

/**
 * The application as Camel Main runs it: application.properties and three route builders.
 */
public final class RestApp {

    private RestApp() {
    }

    /** Runs it against the real 360dialog, or whatever the properties say. */
    public static void main(String[] args) throws Exception {
        create().run();
    }

    static Main create() {
        OrderMessages messages = new OrderMessages();
        Main main = new Main();
        main.configure().addRoutesBuilder(new OrderApi());
        main.configure().addRoutesBuilder(new OrderRoutes(messages));
        main.configure().addRoutesBuilder(new MessageRoutes(messages));
        return main;
    }
}
