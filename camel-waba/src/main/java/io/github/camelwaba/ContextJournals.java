package io.github.camelwaba;

import io.github.camelwaba.inbox.journal.Journals;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * The journals of a Camel context, which all its components share.
 */
final class ContextJournals {

    private ContextJournals() {
    }

    static Journals of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (extension) {
            Journals journals = extension.getContextPlugin(Journals.class);
            if (journals == null) {
                journals = new Journals();
                extension.addContextPlugin(Journals.class, journals);
            }
            return journals;
        }
    }
}
