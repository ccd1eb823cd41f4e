package io.github.camelwaba.inbox;

import java.util.stream.Stream;

/**
 * Knows which names mean the same lane: a person may be named by number in one event, and by a business-scoped user id in
 * the next. Not thread-safe.
 */
public abstract class LaneNames {

    /** The lane that a name was found to mean, or null. */
    protected abstract String find(String name);

    /** Remembers which lane a name means. */
    protected abstract void remember(String name, String lane);

    /** Whether events wait in that lane. */
    protected abstract boolean isUsed(String lane);

    /** The lane of an event; when the event has several names for it, all mean that lane from now on. */
    public final String laneOf(InboxEvent event) {
        String lane = laneOf(event.lane());
        if (event.aliases().isEmpty()) {
            return lane;
        }
        // what waits already keeps its lane
        String common = Stream.concat(Stream.of(lane), event.aliases().stream().map(this::laneOf)).filter(this::isUsed)
                .findFirst().orElse(lane);
        name(event.lane(), common);
        event.aliases().forEach(alias -> name(alias, common));
        return common;
    }

    /** The lane that a name means. */
    public final String laneOf(String name) {
        String lane = find(name);
        return lane == null ? name : lane;
    }

    private void name(String name, String lane) {
        if (!lane.equals(laneOf(name))) {
            remember(name, lane);
        }
    }
}
