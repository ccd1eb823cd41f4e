package io.github.camelwaba.example.springboot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.apache.camel.builder.RouteBuilder;

/**
 * Sends reminders, and answers what comes back. The same routes are in routes/yaml/appointments.yaml and
 * routes/xml/appointments.xml.
 */
@Component
@ConditionalOnProperty(name = "appointments.dsl", havingValue = "java")
public class AppointmentRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // a business may write first only with a template; a tap on one of its two buttons comes back as the button's text
        from("direct:remind").routeId("remind")
                .to("sql:select phone, name, visit from appointment where reminded = false order by phone")
                .split(body())
                .setProperty("phone", simple("${body[phone]}"))
                .setHeader("CamelWabaTo", exchangeProperty("phone"))
                .setHeader("CamelWabaTemplateName", constant("appointment_reminder"))
                .setHeader("CamelWabaTemplateLanguage", constant("en"))
                .setHeader("CamelWabaTemplateParameters", method("appointments", "reminder(${body})"))
                .to("waba:send")
                .to("sql:update appointment set reminded = true where phone = :#${exchangeProperty.phone}")
                .end();

        from("waba:webhook").routeId("answers")
                .choice()
                .when(simple("${header.CamelWabaText} regex '(?i)\\s*(confirm|yes)\\b.*'"))
                .bean("appointments", "confirm(${header.CamelWabaFrom})")
                .when(simple("${header.CamelWabaText} regex '(?i)\\s*(cancel|no)\\b.*'"))
                .bean("appointments", "cancel(${header.CamelWabaFrom})")
                .when(simple("${header.CamelWabaText} regex '(?i).*\\b(when|time)\\b.*'"))
                .bean("appointments", "tell(${header.CamelWabaFrom})")
                .otherwise()
                .setBody(constant("Write confirm, cancel or when. For all else call us."))
                .end()
                .to("waba:send");
    }
}
