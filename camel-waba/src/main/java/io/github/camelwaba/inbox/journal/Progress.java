package io.github.camelwaba.inbox.journal;

/**
 * How far an event has come with the route.
 *
 * @param failures   how often the route failed
 * @param unfinished how often the process ended while the route had the event, since it last came to an end
 * @param ran        whether the route had it before
 * @param dueAt      when it may run again, in milliseconds since 1970; 0 for at once
 */
record Progress(int failures, int unfinished, boolean ran, long dueAt) {

    static final Progress NEW = new Progress(0, 0, false, 0);

    Progress started() {
        return new Progress(failures, unfinished + 1, true, dueAt);
    }

    Progress at(long time) {
        return new Progress(failures, unfinished, ran, time);
    }

    Progress interrupted() {
        return new Progress(failures, unfinished, true, dueAt);
    }

    Progress failed(long retryAt) {
        return new Progress(failures + 1, 0, true, retryAt);
    }

    Progress replayed() {
        return new Progress(0, 0, true, 0);
    }
}
