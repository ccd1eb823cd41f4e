package io.github.camelwaba.springboot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelwaba.config.WabaChannel;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The names that the properties of the component, and those of its channels, can have.
 */
final class PropertyNames {

    private static final String CHANNELS = "channels";
    private static final int MAX_DISTANCE = 3;

    private PropertyNames() {
    }

    /** The property that was probably meant. */
    static Optional<ConfigurationPropertyName> similar(ConfigurationPropertyName wrong) {
        ConfigurationPropertyName parent = wrong.getParent();
        boolean ofChannel = parent.getNumberOfElements() > 1
                && CHANNELS.equals(parent.getParent().getLastElement(ConfigurationPropertyName.Form.UNIFORM));
        String name = wrong.getLastElement(ConfigurationPropertyName.Form.DASHED);
        return names(ofChannel ? WabaChannel.class : WabaComponentConfiguration.class)
                .filter(known -> distance(name, known) <= MAX_DISTANCE)
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .map(parent::append);
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(type)).filter(property -> property.getWriteMethod() != null)
                .map(property -> DataObjectPropertyName.toDashedForm(property.getName()));
    }

    /** How many letters have to be put in, taken out or replaced (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
