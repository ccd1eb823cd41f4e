package io.github.camelwaba;

import java.lang.reflect.Method;

import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spi.DataType;

/**
 * How a route names a data type, which Camel 4.17 gave an EIP of its own: transform before, transformDataType since.
 */
final class DataTypes {

    private static final Method TRANSFORM = method();

    private DataTypes() {
    }

    /** Adds the transformation to a route in Java. */
    static ProcessorDefinition<?> transform(ProcessorDefinition<?> route, String type) {
        try {
            return (ProcessorDefinition<?>) TRANSFORM.invoke(route, new DataType(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a route in YAML or XML has it as. */
    static String eip() {
        return TRANSFORM.getName();
    }

    private static Method method() {
        try {
            try {
                return ProcessorDefinition.class.getMethod("transformDataType", DataType.class);
            } catch (NoSuchMethodException e) {
                return ProcessorDefinition.class.getMethod("transform", DataType.class);
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
