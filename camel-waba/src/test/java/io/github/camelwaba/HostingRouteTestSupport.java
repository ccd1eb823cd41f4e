package io.github.camelwaba;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.message.ButtonsMessage;
import io.github.camelwaba.model.message.ReplyButton;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One bot with all that a bot does. A subclass says the hosting and the key, and nothing else.
 */
abstract class HostingRouteTestSupport extends WabaTestSupport {

    static final byte[] PICTURE = { (byte) 0xff, (byte) 0xd8, 1, 2, 3 };

    @TempDir
    Path files;

    private final LinkedBlockingQueue<Map<String, Object>> statuses = new LinkedBlockingQueue<>();

    abstract String hosting();

    abstract SimulatedNumber number();

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setHosting(hosting());
        waba.getConfiguration().setApiKey(number().key());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        number().setWebhook(webhookUrl(), Map.of()).statusesEnabled(true);
        number().addTemplate("order_sent", "en", "[{\"type\":\"BODY\",\"text\":\"Order {{1}} is on its way\"}]");
        Path picture = files.resolve("stall.jpg");
        ButtonsMessage question = ButtonsMessage.of("Which size?", ReplyButton.of("s", "Small"), ReplyButton.of("l", "Large"));
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                Files.write(picture, PICTURE);
                from("waba:webhook?allowUnauthenticated=true&inbox=memory&events=message,status")
                        .filter(header(WabaConstants.STATUS).isNotNull())
                        .process(exchange -> statuses.add(exchange.getMessage().getHeaders()))
                        .stop().end()
                        .to("waba:read")
                        .choice()
                        .when(header(WabaConstants.MEDIA_ID).isNotNull())
                        .to("waba:media?action=download")
                        .process(exchange -> exchange.getMessage().setBody(
                                exchange.getMessage().getBody(byte[].class).length + " bytes of "
                                        + exchange.getMessage().getHeader(WabaConstants.INBOUND_MEDIA_TYPE)))
                        .removeHeaders("Content-Type")
                        .when(header(WabaConstants.TEXT).isEqualTo("buttons")).setBody(constant(question))
                        .when(header(WabaConstants.TEXT).isEqualTo("template"))
                        .setBody(constant(TemplateMessage.named("order_sent").language("en").body("A-17")))
                        .when(header(WabaConstants.TEXT).isEqualTo("picture")).setBody(constant(picture.toFile()))
                        .setHeader(WabaConstants.CAPTION, constant("Our stall"))
                        .otherwise()
                        .setBody(simple("${header.CamelWabaMessageType}: ${header.CamelWabaText} ${header.CamelWabaReplyId}"))
                        .end()
                        .to("waba:send");
            }
        };
    }

    private Customer customer() {
        return SIMULATOR.simulator().customer(number(), PHONE, "Ada Park");
    }

    private static ReceivedMessage answer(Customer customer) {
        return customer.awaitMessage(SOON);
    }

    @Test
    void answersATextAndMarksItRead() {
        Customer ada = customer();
        String id = ada.say("hi");

        ReceivedMessage answer = answer(ada);
        assertThat(answer.type()).isEqualTo("text");
        assertThat(answer.text().trim()).isEqualTo("text: hi");
        assertThat(number().isRead(id)).isTrue();
    }

    @Test
    void asksWithButtonsAndUnderstandsTheTap() {
        Customer ada = customer();
        ada.say("buttons");
        ReceivedMessage question = answer(ada);
        assertThat(question.text()).isEqualTo("Which size?");
        assertThat(question.buttons()).containsExactly("Small", "Large");

        ada.tap("Large");
        assertThat(ada.awaitMessage(message -> message.type().equals("text"), SOON).text()).isEqualTo("interactive: Large l");
    }

    @Test
    void sendsATemplate() {
        Customer ada = customer();
        ada.say("template");

        ReceivedMessage answer = answer(ada);
        assertThat(answer.type()).isEqualTo("template");
        assertThat(answer.text()).isEqualTo("Order A-17 is on its way");
    }

    @Test
    void sendsAnImageFromAFile() {
        Customer ada = customer();
        ada.say("picture");

        ReceivedMessage answer = answer(ada);
        assertThat(answer.type()).isEqualTo("image");
        assertThat(answer.text()).isEqualTo("Our stall");
        assertThat(answer.json().at("/image/id").textValue()).isNotBlank();
    }

    @Test
    void fetchesWhatTheCustomerSends() {
        Customer ada = customer();
        ada.sendImage(new byte[70_000], "image/jpeg", "look");

        assertThat(answer(ada).text()).isEqualTo("70000 bytes of image/jpeg");
    }

    @Test
    void hearsWhatBecameOfItsAnswer() throws Exception {
        Customer ada = customer();
        ada.say("hi");
        String id = answer(ada).id();

        for (String status : new String[]{ "sent", "delivered" }) {
            Map<String, Object> headers = statuses.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(headers).containsEntry(WabaConstants.STATUS, status).containsEntry(WabaConstants.MESSAGE_ID, id)
                    .containsEntry(WabaConstants.EVENT_TYPE, "status");
        }
        ada.read();
        await().atMost(SOON)
                .until(() -> statuses.stream().anyMatch(headers -> "read".equals(headers.get(WabaConstants.STATUS))));
    }
}
