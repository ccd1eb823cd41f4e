package io.github.camelwaba.model.event;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * What an object of a payload holds beside its events, such as members that are not known yet. It goes along with each of the
 * events, so that it is there whichever of them a route looks at; if it is large and there are several it is an event of its
 * own, or a payload could make itself many times as large as it is.
 */
final class SharedParts {

    /** What may go along with each of several events, in characters of JSON. */
    static final int MAX_REPEATED = 4096;
    /** How many times as large as the object all that goes along may be. */
    private static final int MAX_GROWTH = 2;
    /** What tells what an event is about is shorter. */
    private static final int MAX_ALWAYS = 256;

    private final JsonNode whole;
    private final boolean single;
    private final ObjectNode along = WabaJson.object();
    private final ObjectNode apart = WabaJson.object();

    /**
     * @param whole  the object
     * @param events how many events there are in it
     * @param others its members beside the events
     * @param always the names of those that tell what the events are about: they go along though others are too large to
     */
    SharedParts(JsonNode whole, int events, ObjectNode others, Set<String> always) {
        this.whole = whole;
        this.single = events == 1;
        if (single || isSmall(others, MAX_REPEATED) && isInProportion(others, events)) {
            along.setAll(others);
            return;
        }
        others.properties().forEach(member -> {
            boolean stays = always.contains(member.getKey()) && isSmall(member.getValue(), MAX_ALWAYS);
            (stays ? along : apart).set(member.getKey(), member.getValue());
        });
    }

    private boolean isInProportion(ObjectNode others, long events) {
        // an object holds its others once, so that two events need no look
        return events <= MAX_GROWTH || others.isEmpty()
                || events * WabaJson.toText(others).length() <= (long) MAX_GROWTH * WabaJson.toText(whole).length();
    }

    private static boolean isSmall(JsonNode json, int most) {
        return json.isEmpty() && json.isContainerNode() || WabaJson.toText(json).length() <= most;
    }

    /**
     * @return whether there is no other event in the object, so that it can stay as it is
     */
    boolean isSingle() {
        return single;
    }

    /**
     * @return the object as it came
     */
    JsonNode whole() {
        return whole;
    }

    /**
     * @return a new object with what goes along
     */
    ObjectNode along() {
        return WabaJson.object().setAll(along);
    }

    /**
     * @return what is too large to go along, with what goes along
     */
    Optional<ObjectNode> apart() {
        return apart.isEmpty() ? Optional.empty() : Optional.of(along().setAll(apart));
    }
}
