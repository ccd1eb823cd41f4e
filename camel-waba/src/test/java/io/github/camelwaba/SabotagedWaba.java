package io.github.camelwaba;

import io.github.camelwaba.inbox.journal.Sabotage;

/** A component whose journal is not what it should be. */
public final class SabotagedWaba {

    private SabotagedWaba() {
    }

    public static WabaComponent with(Sabotage sabotage) {
        WabaComponent waba = new WabaComponent();
        waba.useJournals(sabotage.journals());
        return waba;
    }
}
