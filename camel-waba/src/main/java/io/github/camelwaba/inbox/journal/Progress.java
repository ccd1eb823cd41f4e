package io.github.camelwaba.inbox.journal;

/**
 * How far an event has come with the route.
 *
 * @param failures   how often the route failed
 * @param unfinished how often the process ended while the route had the event, since it last came to an end
 * @param ran        whether the route had it before
 * @param due        when it may run again, in milliseconds of the journal's clock; 0 for at once
 */
record Progress(int failures, int unfinished, boolean ran, long due) {

    static final Progress NEW = new Progress(0, 0, false, 0);

    Progress at(long time) {
        return new Progress(failures, unfinished, ran, time);
    }

    Progress interrupted() {
        return new Progress(failures, unfinished, true, due);
    }

    Progress failed(long retryAt) {
        return new Progress(failures + 1, 0, true, retryAt);
    }

    Progress replayed() {
        return new Progress(0, 0, true, 0);
    }

    int attempts() {
        return failures + unfinished;
    }
}
