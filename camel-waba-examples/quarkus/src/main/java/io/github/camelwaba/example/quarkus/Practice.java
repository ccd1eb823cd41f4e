package io.github.camelwaba.example.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.camel.builder.RouteBuilder;

/**
 * What the practice does with what its patients write: a time that was chosen is booked, CANCEL cancels, and anything else
 * is answered with the times that are free.
 */
@ApplicationScoped
public class Practice extends RouteBuilder {

    @Inject
    Appointments appointments;

    @Override
    public void configure() {
        from("waba:webhook").routeId("practice")
                .choice()
                .when(simple("${header.CamelWabaReplyId} starts with 'time-'")).bean(appointments, "book")
                .when(simple("${header.CamelWabaText} regex '(?i)\\s*cancel\\b.*'")).bean(appointments, "cancel")
                .otherwise().bean(appointments, "offer")
                .end()
                .to("waba:send");
    }
}
