package io.github.camelwaba.springboot;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;

/**
 * Serves the webhooks of the component on the application's own HTTP server.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WabaWebhookAutoConfiguration {

    /**
     * In front of all that reads credentials or forms: Spring Security (-100) takes 360dialog's credentials for a user's and
     * answers 401 even where all is permitted, the filters of form content (-9,900) and hidden methods (-10,000) read a body
     * before the credentials are checked. Behind metrics and forwarded headers, which are at the very front.
     */
    static final int FILTER_ORDER = -20_000;

    @Bean
    ServletWebhookEngine wabaWebhookEngine(ApplicationContext application, ObjectProvider<ServerProperties> server) {
        return new ServletWebhookEngine(new EmbeddedServer(application, server));
    }

    @Bean
    FilterRegistrationBean<ServletWebhookEngine> wabaWebhookFilter(ServletWebhookEngine engine) {
        FilterRegistrationBean<ServletWebhookEngine> registration = new FilterRegistrationBean<>(engine);
        registration.setName("wabaWebhook");
        registration.setOrder(FILTER_ORDER);
        registration.setAsyncSupported(true);
        return registration;
    }
}
