package io.github.camelwaba.springboot;

import java.beans.PropertyDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.WabaComponent;
import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What stands in Spring's configuration is what the component has.
 */
class ConfigurationTest {

    private static final Map<Class<?>, Class<?>> BEANS = Map.of(HttpComponent.class, HttpComponent.class,
            IdempotentRepository.class, MemoryIdempotentRepository.class, SSLContextParameters.class,
            SSLContextParameters.class);

    private final ApplicationContextRunner application = new ApplicationContextRunner().withConfiguration(
            AutoConfigurations.of(CamelAutoConfiguration.class, WabaComponentAutoConfiguration.class));

    private static WabaComponent waba(ApplicationContext application) {
        return application.getBean(CamelContext.class).getComponent("waba", WabaComponent.class);
    }

    @Test
    void setsEveryOption() {
        List<String> properties = new ArrayList<>();
        List<PropertyDescriptor> options = new ArrayList<>();
        for (PropertyDescriptor option : BeanUtils.getPropertyDescriptors(WabaComponentConfiguration.class)) {
            if (option.getWriteMethod() != null
                    && !List.of("enabled", "configuration", "channels").contains(option.getName())) {
                options.add(option);
                properties.add("camel.component.waba." + DataObjectPropertyName.toDashedForm(option.getName()) + "="
                        + sample(option.getPropertyType()));
            }
        }
        ApplicationContextRunner runner = application.withPropertyValues(properties.toArray(String[]::new));
        for (Class<?> type : BEANS.values()) {
            runner = runner.withBean("a" + type.getSimpleName(), type);
        }
        runner.run(started -> {
            WabaComponent waba = waba(started);
            BeanWrapper component = new BeanWrapperImpl(waba);
            BeanWrapper configuration = new BeanWrapperImpl(waba.getConfiguration());
            for (PropertyDescriptor option : options) {
                String name = option.getName();
                Object value = configuration.isReadableProperty(name)
                        ? configuration.getPropertyValue(name)
                        : component.getPropertyValue(name);
                assertThat(value).as(name).isEqualTo(expected(option.getPropertyType(), started));
            }
        });
    }

    private static String sample(Class<?> type) {
        if (BEANS.containsKey(type)) {
            return "#bean:a" + BEANS.get(type).getSimpleName();
        }
        return type == Duration.class ? "7s" : type == Boolean.class ? "true" : type == String.class ? "a text" : "7";
    }

    private static Object expected(Class<?> type, ApplicationContext started) {
        if (BEANS.containsKey(type)) {
            return started.getBean("a" + BEANS.get(type).getSimpleName());
        }
        return type == Duration.class
                ? 7000L
                : type == Boolean.class ? Boolean.TRUE : type == String.class ? "a text" : type == Long.class ? (Object) 7L : 7;
    }

    @Test
    void leavesWhatIsNotSetToTheComponent() {
        application.run(started -> assertThat(waba(started).getConfiguration()).usingRecursiveComparison()
                .isEqualTo(new WabaConfiguration()));
    }

    @Test
    void takesChannelsByProperties() {
        application.withPropertyValues("camel.component.waba.channels.sales.api-key=one",
                "camel.component.waba.channels.sales.hosting=cloud", "camel.component.waba.channels[Support].apiKey=two",
                "camel.component.waba.channels.service=#bean:byBean")
                .withBean("byBean", WabaChannel.class)
                .run(started -> {
                    Map<String, WabaChannel> channels = waba(started).getChannels();
                    assertThat(channels).containsOnlyKeys("sales", "Support", "service")
                            .contains(entry("service", started.getBean(WabaChannel.class)));
                    assertThat(channels.get("sales").getApiKey()).isEqualTo("one");
                    assertThat(channels.get("sales").getHosting()).isEqualTo("cloud");
                    assertThat(channels.get("Support").getApiKey()).isEqualTo("two");
                });
    }

    @Test
    void takesABeanAsConfigurationAndTheOtherOptionsOverIt() {
        application.withPropertyValues("camel.component.waba.configuration=#mine", "camel.component.waba.max-attempts=7")
                .withBean("mine", WabaConfiguration.class, () -> {
                    WabaConfiguration mine = new WabaConfiguration();
                    mine.setHosting("cloud");
                    mine.setMaxAttempts(2);
                    return mine;
                })
                .run(started -> {
                    assertThat(waba(started).getConfiguration().getHosting()).isEqualTo("cloud");
                    assertThat(waba(started).getConfiguration().getMaxAttempts()).isEqualTo(7);
                });
    }

    @Test
    void isOffWhereItIsSwitchedOff() {
        for (String off : List.of("camel.component.waba.enabled", "camel.component.enabled",
                "camel.component.waba.customizer.enabled", "camel.component.customizer.enabled")) {
            application.withPropertyValues(off + "=false", "camel.component.waba.hosting=cloud")
                    .run(started -> assertThat(waba(started).getConfiguration().getHosting()).as(off).isEqualTo("on-premise"));
        }
    }
}
