package io.github.camelwaba.example.jms;

import java.util.List;

/**
 * The queues of the bridge, and the headers on what was set aside. Camel does not carry headers that begin with Camel over
 * JMS.
 */
public final class Queues {

    /** Events from WhatsApp, in envelopes. */
    public static final String IN = "whatsapp.in";
    /** Answers to WhatsApp: {@link Answer} as JSON, its id in JMSCorrelationID. */
    public static final String OUT = "whatsapp.out";
    /** Answers that may have been sent: only a status or a human can tell. */
    public static final String PARKED = "whatsapp.parked";
    /** Ids of answers of which something new is known. */
    public static final String SETTLE = "whatsapp.settle";
    /** What a human moves here is sent (again), whatever is known of it. */
    public static final String RESEND = "whatsapp.resend";
    /** What cannot be sent or read. */
    public static final String DEAD = "whatsapp.dead";

    static final List<String> ALL = List.of(IN, OUT, PARKED, SETTLE, RESEND, DEAD);

    /** The id of an answer: JMS keeps it, whoever moves the message, and can select by it. */
    public static final String ID = "JMSCorrelationID";

    /** The kind of the error: the name of the exception's class, or Failed when a status told of it. */
    public static final String ERROR_KIND = "WabaErrorKind";
    /** The HTTP status of the answer, if there was one. */
    public static final String ERROR_STATUS = "WabaErrorStatus";
    /** WhatsApp's code of the error, if it named one. */
    public static final String ERROR_CODE = "WabaErrorCode";
    /** What to do about it, a word of io.github.camelwaba.api.Advice. */
    public static final String ERROR_ADVICE = "WabaErrorAdvice";

    private Queues() {
    }

    static String jms(String queue) {
        return "jms:queue:" + queue;
    }
}
