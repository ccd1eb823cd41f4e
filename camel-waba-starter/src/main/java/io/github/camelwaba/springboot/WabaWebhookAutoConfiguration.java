package io.github.camelwaba.springboot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;

/**
 * Serves the webhooks of the component on the application's own HTTP server.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WabaWebhookAutoConfiguration {

    @Bean
    ServletWebhookEngine wabaWebhookEngine(CamelContext camel) {
        return new ServletWebhookEngine(camel);
    }

    // the last of the filters: Spring Security and metrics come before it, as with all that the application serves
    @Bean
    FilterRegistrationBean<ServletWebhookEngine> wabaWebhookFilter(ServletWebhookEngine engine) {
        FilterRegistrationBean<ServletWebhookEngine> registration = new FilterRegistrationBean<>(engine);
        registration.setName("wabaWebhook");
        return registration;
    }
}
