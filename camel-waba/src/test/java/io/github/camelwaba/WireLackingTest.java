package io.github.camelwaba;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.HostingSupport;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.MessageFeature;
import io.github.camelwaba.model.message.MessageKind;
import io.github.camelwaba.model.message.SampleMessages;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a hosting does not have is refused before anything is sent, and the refusal says what to do instead.
 */
class WireLackingTest extends HostingsTestSupport {

    private static final Collection<WabaMessage> SAMPLES = samples();

    private static Collection<WabaMessage> samples() {
        List<WabaMessage> all = new ArrayList<>(SampleMessages.all().values());
        all.add(TextMessage.of("Hi").replyTo("wamid.InventedA"));
        all.add(TextMessage.of("Hi").callbackData("order-17"));
        all.add(TemplateMessage.named("offer").language("en").limitedTimeOffer(Instant.parse("2026-01-01T00:00:00Z")));
        return all;
    }

    static Stream<Arguments> kinds() {
        return Arrays.stream(Hosting.values()).flatMap(hosting -> Arrays.stream(MessageKind.values())
                .filter(kind -> !HostingSupport.has(hosting, kind)).map(kind -> Arguments.of(hosting, kind)));
    }

    static Stream<Arguments> features() {
        return Arrays.stream(Hosting.values()).flatMap(hosting -> Arrays.stream(MessageFeature.values())
                .filter(feature -> !HostingSupport.has(hosting, feature)).map(feature -> Arguments.of(hosting, feature)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void refusesAKindThatTheHostingLacks(Hosting hosting, MessageKind kind) {
        WabaMessage message = SAMPLES.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();

        assertThat(refusal(hosting, message)).isEqualTo("A message of type " + kind.label() + " is not there on hosting="
                + hosting.word() + ". Use hosting=cloud, or a raw payload if the number has it all the same [FIX_REQUEST]");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("features")
    void refusesAFeatureThatTheHostingLacks(Hosting hosting, MessageFeature feature) {
        WabaMessage message = SAMPLES.stream().filter(each -> HostingSupport.has(hosting, each.kind()))
                // it may have what the hosting has, and one thing that it lacks
                .filter(each -> each.features().stream().filter(one -> !HostingSupport.has(hosting, one)).toList()
                        .equals(List.of(feature)))
                .findFirst().orElseThrow();

        assertThat(refusal(hosting, message)).isEqualTo("In a message, " + feature.description()
                + " is not there on hosting=" + hosting.word() + ". " + (feature == MessageFeature.MEDIA_ID
                        ? "Name the file by a link"
                        : "Use hosting=cloud, or leave it out")
                + " [FIX_REQUEST]");
    }

    @ParameterizedTest
    @CsvSource({
            "CamelWabaReplyTo, 'In a message, a reply to a message is not there on hosting=on-premise. Use hosting=cloud, or leave it out [FIX_REQUEST]'",
            "CamelWabaCallbackData, 'In a message, callback data is not there on hosting=on-premise. Use hosting=cloud, or leave it out [FIX_REQUEST]'" })
    void refusesTheSameByHeader(String header, String sentence) {
        Exchange exchange = send(Hosting.ON_PREMISE, "Hi", Map.of(header, "wamid.InventedA"));

        assertThat(exchange.getException()).isInstanceOf(WabaRequestException.class).hasMessage(sentence);
        assertThat(simulator().requests()).isEmpty();
    }

    private String refusal(Hosting hosting, WabaMessage message) {
        Exchange exchange = send(hosting, message, Map.of());

        assertThat(exchange.getException()).isInstanceOf(WabaRequestException.class);
        assertThat(((WabaException) exchange.getException()).getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(simulator().requests()).isEmpty();
        return exchange.getException().getMessage();
    }
}
