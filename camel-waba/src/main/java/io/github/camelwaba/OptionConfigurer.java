package io.github.camelwaba;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

/**
 * The generated configurer, which tells in addition what options there are. Camel then takes api.key for apiKey: so Quarkus
 * calls what the environment variable CAMEL_COMPONENT_WABA_API_KEY sets.
 */
final class OptionConfigurer implements PropertyConfigurer, ExtendedPropertyConfigurerGetter {

    private final PropertyConfigurer generated;

    OptionConfigurer(PropertyConfigurer generated) {
        this.generated = generated;
    }

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        return generated.configure(context, target, name, value, ignoreCase);
    }

    @Override
    public Map<String, Object> getAllOptions(Object target) {
        Map<String, Object> options = new HashMap<>();
        OptionNames.ofComponent().forEach(name -> options.put(name, getOptionType(name, true)));
        return options;
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return getter().getOptionType(name, ignoreCase);
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return getter().getOptionValue(target, name, ignoreCase);
    }

    @Override
    public Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return getter().getCollectionValueType(target, name, ignoreCase);
    }

    @Override
    public String[] getAutowiredNames() {
        return getter().getAutowiredNames();
    }

    private PropertyConfigurerGetter getter() {
        return (PropertyConfigurerGetter) generated;
    }
}
