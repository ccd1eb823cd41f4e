package io.github.camelwaba.simulator.state;

import java.util.Arrays;
import java.util.List;

/** Where 360dialog hosts a number, which decides paths, payloads and ids. */
public enum Hosting {
    ON_PREMISE("on-premise"), CLOUD("cloud"), SANDBOX("sandbox");

    private static final String SANDBOX_KEY = "_sandbox";

    private final String label;

    Hosting(String label) {
        this.label = label;
    }

    /** The name in options, as in {@code on-premise}. */
    public String label() {
        return label;
    }

    /**
     * The hosting of a name; without one it is the key that tells, as sandbox keys have an ending of their own.
     *
     * @throws IllegalArgumentException when there is no such hosting
     */
    public static Hosting of(String label, String key) {
        if (label.isEmpty()) {
            return key.endsWith(SANDBOX_KEY) ? SANDBOX : ON_PREMISE;
        }
        List<String> known = Arrays.stream(values()).map(Hosting::label).toList();
        if (!known.contains(label)) {
            throw new IllegalArgumentException("The hosting must be one of " + known);
        }
        return values()[known.indexOf(label)];
    }
}
