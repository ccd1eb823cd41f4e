package io.github.camelwaba.example.rest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.simulator.WabaSimulator;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Starts a simulated 360dialog and the application, and plays an order system that ships an order.
 */
public final class RestToWhatsApp extends MainListenerSupport {

    private static final int APPLICATION_PORT = 8080;
    private static final String BASE_URL = "http://127.0.0.1:" + APPLICATION_PORT;

    private final WabaSimulator simulator;
    private final Main main;
    private final String token;
    private final boolean once;
    private final AtomicBoolean told = new AtomicBoolean();

    private RestToWhatsApp(WabaSimulator simulator, Main main, String token, boolean once) {
        this.simulator = simulator;
        this.main = main;
        this.token = token;
        this.once = once;
    }

    public static void main(String[] args) {
        String hosting = System.getProperty("rest-to-whatsapp.hosting", "cloud");
        int status;
        try (ServerSocket probe = new ServerSocket()) {
            // Camel's server only warns when its port is taken, and what listens there would get the order
            probe.bind(new InetSocketAddress("127.0.0.1", APPLICATION_PORT));
        } catch (IOException e) {
            System.err.println("Port " + APPLICATION_PORT + " is taken on 127.0.0.1: stop what listens there");
            System.exit(1);
        }
        try (WabaSimulator simulator = WabaSimulator.builder().hosting(hosting).businessName("Example Shop").build().start()) {
            ShippedOrder.approveTemplate(simulator);
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            String token = HexFormat.of().formatHex(secret);
            Main main = RestApp.create();
            main.addOverrideProperty("camel.component.waba.hosting", hosting);
            main.addOverrideProperty("shop.api-token", token);
            RestToWhatsApp example = new RestToWhatsApp(simulator, main, token, Boolean.getBoolean("rest-to-whatsapp.once"));
            main.addMainListener(example);
            main.run();
            status = main.getExitCode() == 0 && example.told.get() ? 0 : 1;
        } catch (Exception e) {
            System.err.println("The example could not start: " + reason(e));
            status = 1;
        }
        System.exit(status);
    }

    @Override
    public void afterStart(BaseMainSupport started) {
        new Thread(this::play, "shipped-order").start();
    }

    // before the application, or it would go on delivering statuses to one that is going away
    @Override
    public void beforeStop(BaseMainSupport stopping) {
        simulator.close();
    }

    private void play() {
        told.set(new ShippedOrder(simulator, BASE_URL, token, System.out).run());
        if (once) {
            main.shutdown();
            return;
        }
        System.out.println();
        System.out.println("Your turn. The API: " + BASE_URL + "/openapi.json, the phone: " + simulator.baseUrl() + "/");
        System.out.println("curl -i " + BASE_URL + "/orders/A-18/shipped -H 'Authorization: Bearer " + token
                + "' -H 'Content-Type: application/json' -d '" + ShippedOrder.SHIPMENT + "'   (Ctrl-C ends)");
        System.out.println();
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == e ? e.getMessage() : e.getMessage() + ": " + cause.getMessage();
    }
}
