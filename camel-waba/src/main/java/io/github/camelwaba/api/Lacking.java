package io.github.camelwaba.api;

import io.github.camelwaba.config.Hosting;

/**
 * The refusals of what a hosting does not have, made before anything is sent.
 */
final class Lacking {

    private Lacking() {
    }

    /**
     * @param what    what was asked for, as the subject of a sentence: "The typing indicator"
     * @param instead what to do, as a sentence
     */
    static WabaRequestException on(Hosting hosting, String what, String instead) {
        return new WabaRequestException(what + " is not there on hosting=" + hosting.word() + ". " + instead);
    }
}
