package io.github.camelwaba.karaf.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Runs inside of Karaf, and does for the test what an operator does in the shell. It calls the test, so that Karaf itself
 * listens nowhere.
 */
public final class Probe implements BundleActivator {

    public static final String PORT = "probe.port";

    private volatile Socket socket;

    @Override
    public void start(BundleContext context) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(context.getProperty(PORT)));
        Thread thread = new Thread(() -> serve(context), "probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        socket.close();
    }

    private void serve(BundleContext context) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                out.println(answer(context, words[0], words.length > 1 ? words[1] : ""));
            }
        } catch (IOException e) {
            // the test has ended, or this bundle is stopped
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(BundleContext context, String command, String name) {
        try {
            switch (command) {
                case "restart" -> restart(bundle(context, name));
                case "uninstall" -> uninstall(context, name);
                case "state" -> {
                    return state(bundle(context, name).getState());
                }
                case "inactive" -> {
                    return inactive(context);
                }
                default -> throw new IllegalArgumentException("The command " + command + " is unknown");
            }
            return "done";
        } catch (Exception e) {
            return e.toString().replace('\n', ' ');
        }
    }

    private static void restart(Bundle bundle) throws Exception {
        bundle.stop();
        bundle.start();
    }

    private static void uninstall(BundleContext context, String feature) throws Exception {
        ServiceReference<FeaturesService> reference = context.getServiceReference(FeaturesService.class);
        context.getService(reference).uninstallFeature(feature);
        context.ungetService(reference);
    }

    private static Bundle bundle(BundleContext context, String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No bundle is called " + symbolicName));
    }

    private static String inactive(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0)
                .map(bundle -> bundle.getSymbolicName() + " " + state(bundle.getState()))
                .collect(Collectors.joining(", "));
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "installed";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.ACTIVE -> "active";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }
}
