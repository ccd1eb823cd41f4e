package io.github.camelwaba.springboot;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.config.WabaConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * Looks up the bean that the property of an object option refers to: <code>#bean:name</code> or <code>#name</code>.
 */
final class WabaComponentConverter implements GenericConverter {

    private static final Set<Class<?>> TYPES = Set.of(HttpComponent.class, IdempotentRepository.class,
            SSLContextParameters.class, WabaChannel.class, WabaConfiguration.class);

    private final BeanFactory beans;

    WabaComponentConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return TYPES.stream().map(type -> new ConvertiblePair(String.class, type)).collect(Collectors.toSet());
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        String reference = source == null ? "" : source.toString();
        if (reference.isBlank()) {
            return null;
        }
        if (!reference.startsWith("#")) {
            // without the value, which may be a key that was put into the wrong place
            throw new WabaReferenceException("It is an object, which is set by a reference to a bean: write #bean:{name}");
        }
        String name = reference.startsWith("#bean:") ? reference.substring("#bean:".length()) : reference.substring(1);
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, targetType.getType())) {
            throw new WabaReferenceException("There is no bean '" + name + "' of the type " + targetType.getType().getName());
        }
        return beans.getBean(name);
    }
}
