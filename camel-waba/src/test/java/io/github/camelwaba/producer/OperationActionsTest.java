package io.github.camelwaba.producer;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * An operation does its own actions only: an action that it does not know is refused, not taken for another, such as one that
 * deletes. There is no client here, so that any call would end in a NullPointerException.
 */
class OperationActionsTest {

    private static final Map<WabaOperation, Function<WabaAction, ProducerOperation>> OPERATIONS = Map.of(
            WabaOperation.CONFIG, action -> new ConfigOperation(null, exchange -> null, action, null),
            WabaOperation.MEDIA, action -> new MediaOperation(null, exchange -> null, action, 1),
            WabaOperation.CONTACTS, action -> new ContactsOperation(null, exchange -> null, action),
            WabaOperation.TEMPLATES, action -> new TemplatesOperation(null, exchange -> null, action),
            WabaOperation.PROFILE, action -> new ProfileOperation(null, exchange -> null, action, 1),
            WabaOperation.INBOX, action -> new InboxOperation(() -> null, action));

    static Stream<Arguments> foreign() {
        return OPERATIONS.keySet().stream().flatMap(operation -> Arrays.stream(WabaAction.values())
                .filter(action -> action.operation() != operation)
                .map(action -> Arguments.of(operation, action)));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void anActionOfAnotherOperationIsRefused(WabaOperation operation, WabaAction action) {
        assertThatThrownBy(() -> OPERATIONS.get(operation).apply(action).process(exchange()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("waba:" + operation.word())
                .hasMessageContaining(action.word());
    }

    @ParameterizedTest
    @EnumSource(WabaAction.class)
    void anActionOfItsOwnIsKnown(WabaAction action) {
        assertThat(catchThrowable(() -> OPERATIONS.get(action.operation()).apply(action).process(exchange())))
                .isNotInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachOperationWithActionsIsHere() {
        assertThat(Arrays.stream(WabaAction.values()).map(WabaAction::operation)).allMatch(OPERATIONS::containsKey);
    }

    private static Exchange exchange() {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody("4915550001111");
        exchange.getMessage().setHeader("CamelWabaMediaId", "1");
        exchange.getMessage().setHeader("CamelWabaTemplateName", "hello");
        exchange.getMessage().setHeader("CamelWabaChat", "4915550001111");
        exchange.getMessage().setHeader("CamelWabaDeadLetterId", "1");
        return exchange;
    }
}
