package io.github.camelwaba.example.springboot;

import java.net.URI;

import io.github.camelwaba.simulator.WabaSimulator;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a simulated 360dialog and the application beside it, and shows a conversation.
 */
final class Demo {

    private Demo() {
    }

    public static void main(String[] args) {
        try (WabaSimulator simulator = WabaSimulator.builder().hosting("cloud").businessName("Dr. Bell").build().start()) {
            ConfigurableApplicationContext application = new SpringApplicationBuilder(AppointmentsApplication.class)
                    .bannerMode(Banner.Mode.OFF).run("--logging.level.root=WARN");
            new Conversation(simulator, URI.create("http://127.0.0.1:8080"), System.out).run();
            System.out.println();
            if (!Boolean.getBoolean("spring-boot.once")) {
                System.out.println("Your turn. The phone: " + simulator.baseUrl() + "/   (Ctrl-C ends)");
                Thread.currentThread().join();
            }
            // before the application, or it would go on delivering statuses to one that is going away
            simulator.close();
            application.close();
        } catch (Exception | AssertionError e) {
            System.err.println("The demo failed: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
