package io.github.camelwaba.springboot;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which property of <code>camel.component.waba</code> is wrong, and what to do. Spring's own analysis shows the value of
 * the property, which may be a key.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WabaPropertyFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationPropertiesBindException cause) {
        if (cause.getBeanType() != WabaComponentConfiguration.class) {
            return null;
        }
        UnboundConfigurationPropertiesException unknown = findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return unknown(List.copyOf(unknown.getUnboundProperties()), cause);
        }
        BindException binding = findCause(cause, BindException.class);
        return binding == null || binding.getProperty() == null ? null : unreadable(binding, cause);
    }

    private static FailureAnalysis unknown(List<ConfigurationProperty> properties, Throwable cause) {
        String description = properties.stream()
                .map(property -> "There is no property " + property.getName() + place(property))
                .collect(Collectors.joining(System.lineSeparator()));
        String action = properties.stream()
                .map(property -> PropertyNames.similar(property.getName()).map(name -> "Write " + name + " if that is meant.")
                        .orElse("Take " + property.getName() + " out, or see the README of camel-waba for its options."))
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(description, action, cause);
    }

    private FailureAnalysis unreadable(BindException binding, Throwable cause) {
        ConfigurationProperty property = binding.getProperty();
        WabaReferenceException reference = findCause(binding, WabaReferenceException.class);
        String why = reference != null
                ? reference.getMessage() + "."
                : "It cannot be read as " + binding.getTarget().getType() + ".";
        return new FailureAnalysis("The property " + property.getName() + place(property) + " has a wrong value. " + why,
                "Correct the value, or take the property out.", cause);
    }

    private static String place(ConfigurationProperty property) {
        return property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    }
}
