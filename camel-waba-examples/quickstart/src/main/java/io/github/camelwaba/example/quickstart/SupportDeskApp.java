package io.github.camelwaba.example.quickstart;

import org.apache.camel.main.Main;

/**
 * The application as Camel Main runs it: application.properties, one bean, and the routes in Java or in YAML.
 */
public final class SupportDeskApp {

    private SupportDeskApp() {
    }

    /** Runs the application by itself, without a simulator beside it. */
    public static void main(String[] args) throws Exception {
        Main main = create(System.getProperty("quickstart.dsl", "java"));
        main.run();
        System.exit(main.getExitCode());
    }

    /**
     * @param dsl java or yaml
     */
    public static Main create(String dsl) {
        Main main = new Main();
        main.bind("orders", new Orders());
        switch (dsl) {
            case "java" -> main.configure().addRoutesBuilder(new SupportDesk());
            case "yaml" -> main.configure().withRoutesIncludePattern("classpath:routes/support-desk.yaml");
            default -> throw new IllegalArgumentException("quickstart.dsl is '" + dsl + "'. Use java or yaml");
        }
        return main;
    }
}
