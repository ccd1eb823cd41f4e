package io.github.camelwaba.inbox.journal;

/**
 * The process ended so often while the route had an event that the event is taken for the reason.
 */
public class ProcessEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProcessEndedException(int times) {
        super("The process ended " + times + " times while the route had the event");
    }
}
