package io.github.camelwaba;

import java.nio.file.Path;

import io.github.camelwaba.config.WabaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.apache.camel.CamelContext;

/**
 * Where the journal of a context lies.
 */
final class InboxDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDirectory.class);

    private static final String PARENT = "waba-inbox";
    // what the only context of a process gets each time
    private static final String FIRST_NAME = "camel-1";

    private InboxDirectory() {
    }

    /** Tells when the place may be another one after a restart. */
    static void check(CamelContext context, WabaConfiguration options) {
        if (options.getInboxDirectory() == null && !context.getNameStrategy().isFixedName()
                && !FIRST_NAME.equals(context.getName())) {
            LOG.warn("The journal lies in a directory with the name of the Camel context, {}, which Camel made up: after a "
                    + "restart it may be another one. Name the context, or set the option inboxDirectory", context.getName());
        }
    }

    static Path of(CamelContext context, WabaConfiguration options) {
        if (options.getInboxDirectory() != null) {
            return Path.of(options.getInboxDirectory());
        }
        // what Karaf sets, and keeps over updates of its bundles
        String data = System.getProperty("karaf.data");
        Path parent = data == null ? Path.of(PARENT) : Path.of(data, PARENT);
        return parent.resolve(context.getName().replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
