package io.github.camelwaba;

import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A registry of dev consoles for a context that has none: it answers once, with one console, and is gone. It makes no other dev
 * console available.
 */
final class OneConsole extends ServiceSupport implements DevConsoleRegistry {

    private final DevConsole console;
    private CamelContext context;
    private String id = "waba";

    OneConsole(DevConsole console) {
        this.console = console;
    }

    void addTo(CamelContext target) {
        context = target;
        target.getCamelContextExtension().addContextPlugin(DevConsoleRegistry.class, this);
    }

    /** If it was never asked. */
    static void removeFrom(CamelContext context) {
        if (DevConsoleRegistry.get(context) instanceof OneConsole) {
            // plugins cannot be removed, but one that is made when it is asked for may be null
            context.getCamelContextExtension().lazyAddContextPlugin(DevConsoleRegistry.class, () -> null);
        }
    }

    @Override
    public DevConsole resolveById(String wanted) {
        if (!console.getId().equals(wanted)) {
            return null;
        }
        removeFrom(context);
        return console;
    }

    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public void setEnabled(boolean enabled) {
        // it never is
    }

    @Override
    public boolean register(DevConsole other) {
        return false;
    }

    @Override
    public boolean unregister(DevConsole other) {
        return false;
    }

    @Override
    public Stream<DevConsole> stream() {
        return Stream.empty();
    }

    @Override
    public void loadDevConsoles() {
        // there are none
    }

    @Override
    public void loadDevConsoles(boolean force) {
        // there are none
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void setId(String newId) {
        id = newId;
    }
}
