package io.github.camelwaba.springboot;

import java.util.Map;

import io.github.camelwaba.WabaComponent;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;

/**
 * Sets the properties <code>camel.component.waba.*</code> on the component.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({ "camel.component", "camel.component.waba" })
@EnableConfigurationProperties({ ComponentConfigurationProperties.class, WabaComponentConfiguration.class })
public class WabaComponentAutoConfiguration {

    @Bean
    @ConfigurationPropertiesBinding
    static WabaComponentConverter wabaComponentConverter(BeanFactory beans) {
        return new WabaComponentConverter(beans);
    }

    @Bean
    @Lazy
    ComponentCustomizer configureWabaComponent(ApplicationContext application, CamelContext camel,
            WabaComponentConfiguration configuration) {
        return new ComponentCustomizer() {
            @Override
            public void configure(String name, Component target) {
                apply(camel, configuration, (WabaComponent) target);
            }

            @Override
            public boolean isEnabled(String name, Component target) {
                return target instanceof WabaComponent && HierarchicalPropertiesEvaluator.evaluate(application,
                        "camel.component.customizer", "camel.component.waba.customizer");
            }
        };
    }

    private static void apply(CamelContext camel, WabaComponentConfiguration configuration, WabaComponent component) {
        Map<String, Object> options = CamelPropertiesHelper.getNonNullProperties(camel, configuration);
        // not options of the component
        options.remove("enabled");
        options.remove("customizer");
        // the other options are set on it, so it comes first
        if (configuration.getConfiguration() != null) {
            component.setConfiguration(configuration.getConfiguration());
        }
        CamelPropertiesHelper.setCamelProperties(camel, component, options, true);
    }
}
