package io.github.camelwaba.api;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Makes the clients of a component, and owns what they share: connection pools and the timer that ends calls.
 */
public final class WabaClients extends ServiceSupport {

    private final CamelContext context;
    private final HttpClients http;
    private volatile ScheduledExecutorService timer;

    public WabaClients(CamelContext context) {
        this.context = context;
        this.http = new HttpClients(context);
    }

    /**
     * A client that goes on working after a stop and a start.
     *
     * @param  callTimeout              how long a whole call may take
     * @throws IllegalArgumentException if the settings name an HTTP component that is not safe to use
     */
    public WabaClient client(TransportSettings settings, Duration callTimeout) {
        // settings that cannot be used fail here, and not at the first call
        http.client(settings);
        return new WabaClient(new HttpTransport(() -> http.client(settings), () -> timer, callTimeout));
    }

    @Override
    protected void doStart() {
        // each waiting task is a call that a thread is in: the usual limit of 1000 would refuse calls
        ThreadPoolProfile unlimited = new ThreadPoolProfile("waba-call-timeout");
        unlimited.setPoolSize(1);
        unlimited.setMaxQueueSize(-1);
        timer = context.getExecutorServiceManager().newScheduledThreadPool(this, "waba-call-timeout", unlimited);
        ServiceHelper.startService(http);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(http);
        context.getExecutorServiceManager().shutdownNow(timer);
    }
}
