package io.github.camelwaba.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The names that were lately used and mean the lane of another name, as many as the limit. Not thread-safe.
 */
final class RecentAliases {

    private final Map<String, String> lanes;

    RecentAliases(int capacity) {
        this.lanes = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * @param isUsed whether events wait in a lane
     */
    String laneOf(InboxEvent event, Predicate<String> isUsed) {
        return new LaneNames() {

            @Override
            protected String find(String name) {
                return lanes.get(name);
            }

            @Override
            protected void remember(String name, String lane) {
                lanes.put(name, lane);
            }

            @Override
            protected boolean isUsed(String lane) {
                return isUsed.test(lane);
            }
        }.laneOf(event);
    }
}
