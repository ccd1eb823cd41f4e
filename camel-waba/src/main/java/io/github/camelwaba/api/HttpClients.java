package io.github.camelwaba.api;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.hc.client5.http.classic.HttpClient;

import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The HTTP clients, one for each {@link TransportSettings}: Camel HTTP's own, so that TLS, proxy and pool work as its users
 * know them.
 */
final class HttpClients extends ServiceSupport {

    private final CamelContext context;
    private final Map<TransportSettings, HttpEndpoint> endpoints = new HashMap<>();
    private final Map<TransportSettings, HttpClient> clients = new ConcurrentHashMap<>();

    HttpClients(CamelContext context) {
        this.context = context;
    }

    /**
     * @throws IllegalArgumentException if the user's HTTP component would repeat or redirect calls
     * @throws IllegalStateException    while it is stopped
     */
    HttpClient client(TransportSettings settings) {
        HttpClient known = clients.get(settings);
        return known != null ? known : open(settings);
    }

    private synchronized HttpClient open(TransportSettings settings) {
        if (!isRunAllowed()) {
            // a call of a route that is still running would open connections that nobody closes
            throw new IllegalStateException("The component is stopped");
        }
        HttpClient client = endpoints.computeIfAbsent(settings, this::create).getHttpClient();
        clients.put(settings, client);
        return client;
    }

    private HttpEndpoint create(TransportSettings settings) {
        HttpComponent component = settings.httpComponent();
        if (component == null) {
            component = new HardenedHttpComponent(context, settings);
        } else {
            check(component);
            if (component.getCamelContext() == null) {
                component.setCamelContext(context);
            }
        }
        try {
            ServiceHelper.startService(component);
            // any host does: the client serves whatever address a call names
            HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint("https://waba.360dialog.io");
            ServiceHelper.startService(endpoint);
            return endpoint;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    private static void check(HttpComponent component) {
        if (!component.isAutomaticRetriesDisabled()) {
            throw new IllegalArgumentException(
                    "The option httpComponent repeats calls by itself, which would send messages twice. Set its automaticRetriesDisabled=true");
        }
        if (component.isFollowRedirects()) {
            throw new IllegalArgumentException(
                    "The option httpComponent follows redirects, which would hand the key to another host. Set its followRedirects=false");
        }
    }

    @Override
    protected void doStop() throws Exception {
        Map<TransportSettings, HttpEndpoint> old;
        synchronized (this) {
            clients.clear();
            old = new HashMap<>(endpoints);
            endpoints.clear();
        }
        ServiceHelper.stopAndShutdownServices(old.values());
        for (Map.Entry<TransportSettings, HttpEndpoint> entry : old.entrySet()) {
            if (entry.getKey().httpComponent() == null) {
                ServiceHelper.stopAndShutdownService(entry.getValue().getComponent());
            }
        }
    }
}
