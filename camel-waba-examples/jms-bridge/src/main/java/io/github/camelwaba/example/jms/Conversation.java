package io.github.camelwaba.example.jms;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;

import io.github.camelwaba.simulator.CallFault;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;

/**
 * A customer orders while 360dialog fails in all its ways; prints what both say and what lies on the queues.
 */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WabaSimulator simulator;
    private final BridgeApp app;
    private final PrintStream out;
    private final Customer ada;

    Conversation(WabaSimulator simulator, BridgeApp app, PrintStream out) {
        this.simulator = simulator;
        this.app = app;
        this.out = out;
        ada = simulator.customer("4915550001111", "Ada Park");
        simulator.number().statusDelay(Duration.ofSeconds(2));
    }

    /**
     * @return whether all went as it should
     */
    boolean run() {
        boolean cloud = simulator.number().hosting().equals("cloud");
        try {
            tell("All is well:");
            order("2 teapots");

            tell("360dialog fails twice with what passes (503, rate limit); the broker delivers again after 2 and 4 s:");
            onSend().cloudError(503, 131016, "Service unavailable");
            onSend().gatewayRateLimit();
            order("1 kettle");

            tell("The answer of 360dialog gets lost. The message may have been sent, so it is parked and not sent again:");
            onSend().loseAnswer();
            order("6 cups");
            awaitOn(Queues.PARKED, 1);
            queues();
            if (cloud) {
                tell("… until its status comes and settles it:");
                awaitOn(Queues.PARKED, 0);
                queues();
            }

            tell("The key is refused. No attempt would change that, so the answer is dead at once, with the reason:");
            onSend().answer(401, "{\"errors\":[{\"code\":1005,\"title\":\"Access denied\"}]}");
            say("1 tray");
            awaitOn(Queues.DEAD, 1);
            queues();

            tell("Someone mends the key, and moves the answer to " + Queues.RESEND + ":");
            resend();
            hear();
            queues();
            return true;
        } catch (AssertionError | IllegalStateException e) {
            out.println("  It did not come to pass within " + PATIENCE.toSeconds() + " s: " + e.getMessage());
            return false;
        }
    }

    private CallFault onSend() {
        return simulator.faults().onCall("POST", simulator.number().hosting().equals("cloud") ? "/messages" : "/v1/messages");
    }

    private void tell(String what) {
        out.println();
        out.println(what);
    }

    private void order(String wish) {
        say(wish);
        hear();
    }

    private void say(String text) {
        out.println("  Ada Park      > " + text);
        ada.say(text);
    }

    private void hear() {
        out.println("  Example Shop  < " + ada.awaitMessage(PATIENCE).text());
    }

    private void awaitOn(String queue, long count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (app.broker().count(queue) != count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(queue + " holds " + app.broker().count(queue) + " and not " + count);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    // as one does in the broker's console
    private void resend() {
        try (JMSContext jms = app.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
            Message dead = jms.createConsumer(jms.createQueue(Queues.DEAD)).receive(PATIENCE.toMillis());
            out.println("  " + Queues.DEAD + " said: " + dead.getStringProperty(Queues.ERROR_KIND) + ", HTTP "
                    + dead.getStringProperty(Queues.ERROR_STATUS) + ", " + dead.getStringProperty(Queues.ERROR_ADVICE));
            jms.createProducer().send(jms.createQueue(Queues.RESEND), dead);
            jms.commit();
        } catch (JMSException e) {
            throw new IllegalStateException("The dead answer cannot be read", e);
        }
    }

    private void queues() {
        out.println("  " + Queues.PARKED + ": " + app.broker().count(Queues.PARKED) + "   " + Queues.DEAD + ": "
                + app.broker().count(Queues.DEAD));
    }
}
