package io.github.camelwaba.springboot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The component in a Spring Boot application that lacks what the starter brings.
 */
@ExtendWith(OutputCaptureExtension.class)
class WithoutEngineTest {

    @Test
    void saysWhatTheWebhookIsExposedTo(CapturedOutput output) {
        SpringApplication.run(BotApplication.class, "--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off", "--camel.component.waba.inbox=memory", "--camel.component.waba.api-key=s3cr3t",
                "--camel.component.waba.hosting=cloud", "--camel.component.waba.allow-unauthenticated=true",
                "--spring.autoconfigure.exclude=" + WabaWebhookAutoConfiguration.class.getName()).close();

        assertThat(output).contains("Camel reads whole bodies into memory on Spring Boot before /waba/webhook can refuse them")
                .contains("Add camel-waba-starter");
    }
}
