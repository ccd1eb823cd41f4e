package io.github.camelwaba;

import io.github.camelwaba.inbox.journal.Journals;
import io.github.camelwaba.inbox.journal.Sabotage;

import org.apache.camel.spi.annotations.Component;

/** A component whose journal is not what it should be. */
public final class SabotagedWaba {

    private SabotagedWaba() {
    }

    public static WabaComponent with(Sabotage sabotage) {
        // not a nested class: this one has what it captures before the component's own fields are made
        @Component("waba")
        final class Sabotaged extends WabaComponent {

            @Override
            Journals newJournals() {
                return sabotage.journals();
            }
        }
        return new Sabotaged();
    }
}
