package io.github.camelwaba;

import java.nio.file.Path;

import io.github.camelwaba.config.WabaConfiguration;

import org.apache.camel.CamelContext;

/**
 * Where the journal of a context lies.
 */
final class InboxDirectory {

    private static final String PARENT = "waba-inbox";

    private InboxDirectory() {
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
