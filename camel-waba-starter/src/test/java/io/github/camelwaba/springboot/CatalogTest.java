package io.github.camelwaba.springboot;

import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelwaba.WabaComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring and the IDE know of the component is what its catalog says: neither more, nor less, nor something else.
 */
class CatalogTest {

    private static final String PREFIX = "camel.component.waba.";
    private static final Map<String, String> WRAPPERS = Map.of("boolean", "java.lang.Boolean", "int", "java.lang.Integer",
            "long", "java.lang.Long");

    private static JsonNode options;
    private static JsonNode metadata;

    @BeforeAll
    static void read() throws IOException {
        options = json(WabaComponent.class, "/META-INF/io/github/camelwaba/waba.json").get("componentProperties");
        metadata = json(WabaComponentConfiguration.class, "/META-INF/spring-configuration-metadata.json");
    }

    private static JsonNode json(Class<?> owner, String resource) throws IOException {
        // of the owner's own jar: there are many of that name on a class path
        String jar = owner.getProtectionDomain().getCodeSource().getLocation().toString();
        for (Iterator<java.net.URL> urls = owner.getClassLoader().getResources(resource.substring(1)).asIterator(); urls
                .hasNext();) {
            java.net.URL url = urls.next();
            if (url.toString().contains(jar)) {
                try (InputStream in = url.openStream()) {
                    return new ObjectMapper().readTree(in);
                }
            }
        }
        throw new IllegalStateException("No " + resource + " beside " + owner);
    }

    /** One line for each option, in the words of the metadata. */
    private static List<String> lines(boolean withDefaults) {
        Map<String, String> lines = new TreeMap<>();
        options.properties().forEach(option -> {
            String name = PREFIX + DataObjectPropertyName.toDashedForm(option.getKey());
            JsonNode value = option.getValue();
            String line = name + " " + type(value);
            lines.put(name, withDefaults
                    ? line + " " + value.path("defaultValue").asText() + " " + value.get("description").asText()
                    : line);
        });
        return List.copyOf(lines.values());
    }

    private static String type(JsonNode option) {
        String type = option.get("javaType").asText().replace(" ", "");
        return "duration".equals(option.get("type").asText()) ? "java.time.Duration" : WRAPPERS.getOrDefault(type, type);
    }

    @Test
    void theClassHasTheOptionsOfTheCatalog() {
        List<String> properties = new ArrayList<>();
        for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(WabaComponentConfiguration.class)) {
            if (property.getWriteMethod() != null && !property.getName().equals("enabled")) {
                properties.add(PREFIX + DataObjectPropertyName.toDashedForm(property.getName()) + " "
                        + property.getWriteMethod().getGenericParameterTypes()[0].getTypeName().replace(" ", ""));
            }
        }

        assertThat(properties).isNotEmpty().containsExactlyInAnyOrderElementsOf(lines(false));
    }

    @Test
    void theIdeShowsTheNamesTypesDefaultsAndDescriptionsOfTheCatalog() {
        Map<String, String> shown = new TreeMap<>();
        metadata.get("properties").forEach(property -> shown.put(property.get("name").asText(),
                property.get("name").asText() + " " + property.get("type").asText().replace(" ", "") + " "
                        + property.path("defaultValue").asText() + " " + property.get("description").asText()));

        assertThat(shown.remove(PREFIX + "enabled")).contains("Boolean true");
        assertThat(shown.remove(PREFIX + "customizer.enabled")).contains("Boolean true");
        assertThat(shown.values()).containsExactlyElementsOf(lines(true));
    }

    @Test
    void theIdeOffersTheWordsOfTheCatalog() {
        Map<String, List<String>> offered = new TreeMap<>();
        metadata.get("hints")
                .forEach(hint -> offered.put(hint.get("name").asText(), hint.get("values").findValuesAsText("value")));
        Map<String, List<String>> words = new TreeMap<>();
        options.properties().stream().filter(option -> option.getValue().has("enum")).forEach(option -> {
            List<String> values = new ArrayList<>();
            option.getValue().get("enum").forEach(value -> values.add(value.asText()));
            words.put(PREFIX + DataObjectPropertyName.toDashedForm(option.getKey()), values);
        });

        assertThat(offered).isNotEmpty().isEqualTo(words);
    }

    @Test
    void noSecretIsInTheText() {
        WabaComponentConfiguration configuration = new WabaComponentConfiguration();
        configuration.setApiKey("s3cr3t");
        configuration.setWebhookPassword("s3cr3t");

        assertThat(configuration.toString()).doesNotContain("s3cr3t");
    }
}
