package io.github.camelwaba;

import io.github.camelwaba.inbox.journal.Journals;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;

/**
 * Tells of events that no webhook gives to a route, once each webhook has had its chance to find its own.
 */
record WhenAllIsStarted(Journals journals) implements ExtendedStartupListener {

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // the routes are started after this
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        journals.tellUnserved();
    }
}
