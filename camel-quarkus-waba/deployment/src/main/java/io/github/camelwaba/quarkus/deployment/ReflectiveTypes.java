package io.github.camelwaba.quarkus.deployment;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * The types of camel-waba that routes and properties reach by reflection, found in its index: an event by
 * {@code ${body.text}}, an exception by {@code ${exception.advice}}, a channel by
 * {@code camel.component.waba.channels[name].api-key}.
 */
final class ReflectiveTypes {

    private static final String BASE = "io.github.camelwaba.";
    private static final List<String> MODEL = List.of(BASE + "model.", BASE + "config.");
    private static final String INBOX = BASE + "inbox";
    private static final String WABA_EXCEPTION = BASE + "api.WabaException";

    private ReflectiveTypes() {
    }

    static List<String> of(IndexView index) {
        return Stream.of(
                index.getKnownClasses().stream().filter(ReflectiveTypes::isModel),
                // what waba:inbox answers with
                index.getKnownClasses().stream().filter(type -> type.isRecord() && isIn(INBOX, type)),
                index.getAllKnownSubclasses(WABA_EXCEPTION).stream(),
                Stream.ofNullable(index.getClassByName(WABA_EXCEPTION)))
                .flatMap(types -> types)
                .filter(type -> Modifier.isPublic(type.flags()))
                .map(type -> type.name().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isModel(ClassInfo type) {
        String name = type.name().toString();
        return MODEL.stream().anyMatch(name::startsWith) && !name.endsWith(".package-info");
    }

    private static boolean isIn(String packageName, ClassInfo type) {
        return packageName.equals(type.name().packagePrefix());
    }
}
