package io.github.camelwaba.example.cluster;

import java.io.IOException;

/** Ties a process to the one that started it. */
final class Lifeline {

    private Lifeline() {
    }

    /** Ends this process as soon as its input ends, which it does when the parent closes it or dies. */
    static void endWithInput() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nobody has anything to say
                }
            } catch (IOException e) {
                // the parent is gone
            }
            System.exit(0);
        }, "lifeline");
        watch.setDaemon(true);
        watch.start();
    }
}
