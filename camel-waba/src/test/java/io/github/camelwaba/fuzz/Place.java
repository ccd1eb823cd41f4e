package io.github.camelwaba.fuzz;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where a value of a tree is: a member of an object, or an item of an array.
 */
record Place(JsonNode parent, String name, int index) {

    /** A document that was edited over and over may grow, but not without end. */
    private static final int MOST = 3000;

    /** All values below the root, in the order in which they are written. */
    static List<Place> all(ObjectNode root) {
        List<Place> places = new ArrayList<>();
        collect(root, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> next(new Place(object, member.getKey(), -1), places));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                next(new Place(array, null, i), places);
            }
        }
    }

    private static void next(Place place, List<Place> places) {
        if (places.size() < MOST) {
            places.add(place);
            collect(place.value(), places);
        }
    }

    JsonNode value() {
        return name == null ? parent.get(index) : parent.get(name);
    }

    void set(JsonNode value) {
        if (name == null) {
            ((ArrayNode) parent).set(index, value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    void remove() {
        if (name == null) {
            ((ArrayNode) parent).remove(index);
        } else {
            ((ObjectNode) parent).remove(name);
        }
    }

    /** An item of an array has no name to change. */
    void rename(String other) {
        if (name != null) {
            ObjectNode object = (ObjectNode) parent;
            object.set(other, object.remove(name));
        }
    }
}
