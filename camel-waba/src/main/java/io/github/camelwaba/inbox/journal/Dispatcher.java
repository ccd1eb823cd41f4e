package io.github.camelwaba.inbox.journal;

/**
 * Gives events of a table to a route as it gets free. All is called by the thread of the journal.
 */
interface Dispatcher {

    /** Picks events and marks them as given to the route. */
    void choose(EventTable table, long now);

    /** The choice is safe: gives them to the route. */
    void startChosen();

    /** The choice is lost. */
    void revoke();
}
